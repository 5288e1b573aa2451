using System.Diagnostics;

namespace Mgr5.Runtime.Tests;

public sealed class MgrctlTests : IDisposable
{
    private const string Done = "echo '<doc><ok/></doc>'";

    private MgrctlStandIn? _mgrctl;

    public void Dispose() => _mgrctl?.Dispose();

    private TestClient Client(string behaviour, bool isRemote = false)
    {
        _mgrctl = new(behaviour);
        return new(isRemote ? _mgrctl.Ssh() : _mgrctl.Local());
    }

    [Fact]
    public async Task A_call_is_a_list_of_arguments_and_its_secrets_are_variables()
    {
        TestClient panel = Client($"printf %s \"$MGR5_SECRET_1\" > \"$here/secret\"; {Done}");

        await panel.CallAsync("user.edit", new() { ["elid"] = "john", ["note"] = "a b;$(id)", ["passwd"] = "hunter2" }, new() { Su = "rita", Lang = "ru" });

        _mgrctl!.Arguments.ShouldBe(
            ["-m", "ispmgr", "-o", "xml", "user.edit", "elid=john", "note=a b;$(id)", "su=rita", "lang=ru", "-e", "passwd=$MGR5_SECRET_1"]);
        (await File.ReadAllTextAsync(_mgrctl.At("secret"))).ShouldBe("hunter2");
    }

    [Fact]
    public async Task Ssh_is_told_nothing_of_the_call()
    {
        TestClient panel = Client($"printf %s \"$MGR5_SECRET_1\" > \"$here/secret\"; {Done}", isRemote: true);

        await panel.CallAsync("user.edit", new() { ["elid"] = "john's", ["passwd"] = "hunter2'\n" });

        _mgrctl!.SshArguments.ShouldBe(["-T", "-o", "BatchMode=yes", "-p", "2222", "--", "root@panel.example", "sh", "-s"]);
        _mgrctl.Arguments.ShouldBe(["-m", "ispmgr", "-o", "xml", "user.edit", "elid=john's", "-e", "passwd=$MGR5_SECRET_1"]);
        (await File.ReadAllTextAsync(_mgrctl.At("secret"))).ShouldBe("hunter2'\n");
    }

    [Fact]
    public async Task Another_format_is_asked_for_by_its_option()
    {
        TestClient panel = Client($"{Done}");

        await panel.CallAsync("user", new() { ["out"] = "devel" });

        _mgrctl!.Arguments.ShouldBe(["-m", "ispmgr", "-o", "devel", "user"]);
    }

    [Theory]
    [InlineData("-R", "name", "value")]
    [InlineData("a=b", "name", "value")]
    [InlineData("user", "-e", "value")]
    [InlineData("user", "a=b", "value")]
    [InlineData("user", "", "value")]
    [InlineData("user", "name", "a\0b")]
    public async Task What_would_become_something_else_is_not_started(string function, string name, string value)
    {
        TestClient panel = Client(Done);

        await Should.ThrowAsync<ArgumentException>(() => panel.CallAsync(function, new() { [name] = value }));

        _mgrctl!.Arguments.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("note")]
    [InlineData("passwd")]
    public async Task A_value_that_no_argument_holds_is_said(string name)
    {
        TestClient panel = Client(Done);

        await panel.CallAsync("user", new() { [name] = new string('я', 65_000) });
        NotSupportedException e = await Should.ThrowAsync<NotSupportedException>(() => panel.CallAsync("user", new() { [name] = new string('я', 65_536) }));

        e.Message.ShouldStartWith($"user: '{name}' is longer than the 128 KiB");
    }

    [Fact]
    public async Task Files_are_not_sent()
    {
        SiteEditFunction edit = new(Client(Done));

        NotSupportedException e = await Should.ThrowAsync<NotSupportedException>(
            () => edit.CreateAsync(new() { Upload = PanelFile.FromBytes("a.txt", new byte[1]) }));

        e.Message.ShouldBe("site.edit: mgrctl takes no files; send them over HTTPS.");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Without_a_document_the_exit_code_speaks_and_no_secret_is_said(bool isRemote)
    {
        TestClient panel = Client("echo \"no good: $MGR5_SECRET_1\" >&2; echo more >&2; exit 3", isRemote);

        PanelTransportException e = await Should.ThrowAsync<PanelTransportException>(() => panel.CallAsync("user", new() { ["passwd"] = "hunter2" }));

        (e.Func, e.ExitCode, e.StatusCode).ShouldBe(("user", 3, null));
        e.Message.ShouldBe("user: mgrctl brought no answer and exited with 3: no good: *** more");
    }

    [Fact]
    public async Task A_document_is_the_answer_whatever_the_exit_code()
    {
        TestClient panel = Client("echo '<doc><error type=\"missed\" object=\"elid\"/></doc>'; echo noise >&2; exit 1");

        (await Should.ThrowAsync<PanelException>(() => panel.CallAsync("user"))).Type.ShouldBe("missed");
    }

    [Fact]
    public async Task What_goes_on_after_what_is_no_document_is_not_waited_for()
    {
        TestClient panel = Client("trap '' PIPE; echo '<doc></cod>'; while head -c 100000 /dev/zero; do :; done; exit 3");

        (await Should.ThrowAsync<PanelFormatException>(() => panel.CallAsync("user"))).Func.ShouldBe("user");
    }

    [Fact]
    public async Task What_is_no_document_is_no_answer()
    {
        TestClient panel = Client("echo 'OK'");

        (await Should.ThrowAsync<PanelFormatException>(() => panel.CallAsync("user"))).Func.ShouldBe("user");
    }

    [Theory]
    [InlineData("exit 3", 0)]
    [InlineData("echo '<doc><elem><id>1</id>'; exit 3", 0)]
    [InlineData("echo '<doc><elem><id>1</id></elem><elem><id>2</id></elem><elem>'; exit 3", 2)]
    public async Task A_list_that_breaks_off_is_told_by_the_exit_code(string behaviour, int rows)
    {
        TestClient panel = Client($"echo trouble >&2; {behaviour}");
        int read = 0;

        PanelTransportException e = await Should.ThrowAsync<PanelTransportException>(async () =>
        {
            await foreach (SiteItem site in new SiteFunction(panel).EnumerateAsync())
            {
                read++;
            }
        });

        (e.Func, e.ExitCode, read).ShouldBe(("site", 3, rows));
        e.Message.ShouldEndWith("exited with 3: trouble");
    }

    [Fact]
    public async Task A_list_that_is_whole_is_one_whatever_the_exit_code_and_one_that_is_not_is_none()
    {
        (await new SiteFunction(Client("echo '<doc><elem><id>1</id></elem></doc>'; exit 1")).ListAsync()).Count.ShouldBe(1);

        _mgrctl!.Dispose();
        PanelFormatException e = await Should.ThrowAsync<PanelFormatException>(() => new SiteFunction(Client("echo '<doc><elem><id>1</id></elem>'")).ListAsync());
        e.Func.ShouldBe("site");
    }

    [Fact]
    public async Task A_machine_that_ssh_does_not_reach_is_said()
    {
        TestClient panel = Client("echo 'port 22: Connection refused' >&2; exit 255", isRemote: true);

        PanelTransportException e = await Should.ThrowAsync<PanelTransportException>(() => panel.CallAsync("user"));

        e.ExitCode.ShouldBe(255);
        e.Message.ShouldStartWith("user: the panel's machine was not reached by '");
        e.Message.ShouldEndWith("port 22: Connection refused");
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_said()
    {
        TestClient panel = new(PanelConnection.Local("ispmgr", new() { Mgrctl = "/nowhere/mgrctl" }));

        PanelTransportException e = await Should.ThrowAsync<PanelTransportException>(() => panel.CallAsync("user"));

        e.Message.ShouldStartWith("user: '/nowhere/mgrctl' cannot be started: ");
    }

    [Fact]
    public async Task A_file_that_breaks_off_is_no_whole_file()
    {
        TestClient panel = Client("head -c 100000 /dev/zero; echo 'disk failed' >&2; exit 2");
        await using PanelDownload download = await panel.OpenReadAsync("dump");

        PanelTransportException e = await Should.ThrowAsync<PanelTransportException>(() => download.Content.CopyToAsync(Stream.Null));

        e.Message.ShouldEndWith("exited with 2: disk failed");
    }

    [Fact]
    public async Task A_file_that_does_not_even_begin_is_none()
        => (await Should.ThrowAsync<PanelTransportException>(() => Client("exit 2").OpenReadAsync("dump"))).ExitCode.ShouldBe(2);

    [Fact]
    public async Task A_flood_of_complaints_stops_nothing()
        => await Client($"head -c 1000000 /dev/zero | tr '\\0' x >&2; {Done}").CallAsync("user");

    [Fact]
    public async Task A_secret_that_takes_several_lines_is_not_said_either()
    {
        TestClient panel = Client("echo \"no good: $MGR5_SECRET_1\" >&2; exit 3");

        PanelTransportException e = await Should.ThrowAsync<PanelTransportException>(() => panel.CallAsync("cert", new() { ["key"] = "BEGIN\nhunter2\r\nEND" }));

        e.Message.ShouldEndWith("exited with 3: no good: ***");
    }

    [Fact]
    public async Task A_secret_that_is_longer_than_what_is_said_is_not_begun()
    {
        TestClient panel = Client("echo \"no good: $MGR5_SECRET_1 at all\" >&2; exit 3");

        PanelTransportException e = await Should.ThrowAsync<PanelTransportException>(
            () => panel.CallAsync("cert", new() { ["key"] = string.Concat(Enumerable.Repeat("hunter2-", 1_000)) }));

        e.Message.ShouldEndWith("exited with 3: no good: *** at all");
    }

    [Fact]
    public async Task What_it_leaves_running_does_not_keep_its_exit_code()
    {
        TestClient panel = Client("mkfifo \"$here/end\"; { read end < \"$here/end\"; } > /dev/null & echo trouble >&2; exit 3");

        PanelTransportException e = await Should.ThrowAsync<PanelTransportException>(() => panel.CallAsync("user", options: new() { Timeout = TimeSpan.FromSeconds(20) }));
        await File.WriteAllTextAsync(_mgrctl!.At("end"), "\n");

        e.Message.ShouldEndWith("exited with 3: trouble");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_it_leaves_running_after_its_answer_goes_on(bool isRemote)
    {
        // What it has written ends before the program does.
        TestClient panel = Client(
            $"mkfifo \"$here/end\"; {{ read end < \"$here/end\"; echo \"$end\"; }} > \"$here/alive\" 2> /dev/null & {Done}; exec >&-; sleep 0.2", isRemote);
        Task<FileStream> alive = AliveAsync();

        await panel.CallAsync("user");

        await ShouldGoOnAsync(await alive);
    }

    [Fact]
    public async Task Giving_up_ends_the_program_on_another_machine_and_not_what_ssh_shares_between_calls()
    {
        TestClient panel = Client("exec sleep 40 > \"$here/alive\"", isRemote: true);
        await File.WriteAllTextAsync(
            _mgrctl!.At("ssh-behaviour"), "mkfifo \"$here/end\"; { read -r end < \"$here/end\"; echo \"$end\"; } > \"$here/shared\" 2> /dev/null < /dev/null &\n");
        Task<FileStream> shared = AliveAsync("shared");
        Task<FileStream> alive = AliveAsync();

        await GiveUpAsync(panel, alive);
        await ShouldGoOnAsync(await shared);
    }

    [Fact]
    public async Task Giving_up_ends_the_program_and_what_it_has_started()
    {
        TestClient panel = Client("sleep 1000 > \"$here/alive\" & wait");
        Task<FileStream> alive = AliveAsync();

        await GiveUpAsync(panel, alive);
    }

    [Fact]
    public async Task A_file_that_nobody_reads_on_ends_the_program()
    {
        TestClient panel = Client("sleep 1000 > \"$here/alive\" & head -c 100000 /dev/zero; wait");
        Task<FileStream> alive = AliveAsync();

        PanelDownload download = await panel.OpenReadAsync("dump");
        await using FileStream pipe = await alive;
        await download.DisposeAsync();

        await ShouldEndAsync(pipe);
    }

    [Theory]
    [InlineData("")]
    [InlineData("isp mgr")]
    [InlineData("-R")]
    public void A_name_that_is_none_is_refused(string panel) => Should.Throw<ArgumentException>(() => PanelConnection.Local(panel));

    [Theory]
    [InlineData("")]
    [InlineData("-oProxyCommand=x")]
    public void A_host_that_is_none_is_refused(string host) => Should.Throw<ArgumentException>(() => PanelConnection.Ssh(host, "ispmgr"));

    // A pipe that a process of the stand-in holds open: its end is the process's end. To open it waits for the process.
    private async Task<FileStream> AliveAsync(string name = "alive")
    {
        string path = _mgrctl!.At(name);
        using Process process = Process.Start("mkfifo", [path]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return await Task.Run(() => new FileStream(path, FileMode.Open, FileAccess.Read));
    }

    // It waits for a line in the pipe "end", and writes it.
    private async Task ShouldGoOnAsync(FileStream pipe)
    {
        using StreamReader lines = new(pipe);
        Task end = Task.Run(() => File.WriteAllTextAsync(_mgrctl!.At("end"), "alive\n"));

        (await lines.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30))).ShouldBe("alive");
        await end;
    }

    private static async Task GiveUpAsync(TestClient panel, Task<FileStream> alive)
    {
        using CancellationTokenSource cancel = new();

        Task call = panel.CallAsync("user", cancellationToken: cancel.Token);
        await using FileStream pipe = await alive;
        await cancel.CancelAsync();

        (await Should.ThrowAsync<OperationCanceledException>(() => call)).CancellationToken.ShouldBe(cancel.Token);
        await ShouldEndAsync(pipe);
    }

    private static async Task ShouldEndAsync(FileStream pipe)
        => (await pipe.ReadAsync(new byte[1], TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30))).ShouldBe(0);
}
