using System.Diagnostics;
using Mgr5.Metadata.Queries;

namespace Mgr5.Tool.Tests;

/// <summary>What is printed for a shell, read by a shell.</summary>
public sealed class RequestShellTests : CommandRun
{
    private const string Nasty = "a'b\"c\\d $HOME `id` $(id) !x *\n\ttab \u001b[31m \u202e я \U0001F600 ;|&<>#~=";

    private static bool HasBash => File.Exists("/bin/bash");

    // The command is a function here, which prints its arguments, and the files among them, one after the other.
    private static async Task<string[]> ArgumentsAsync(string name, string command)
    {
        string script = name + " () { for a; do case $a in *@/dev/fd/*) printf '%s@' \"${a%%@*}\"; cat \"${a#*@}\";; *) printf %s \"$a\";; esac; printf '\\036'; done; }\n" + command;
        ProcessStartInfo start = new("/bin/bash", ["-c", script]) { RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["MGR5_AUTH"] = "my auth";
        start.Environment["MGR5_PASSWD"] = "my passwd";
        using Process bash = Process.Start(start)!;
        string output = await bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await bash.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output.Split('\u001e')[..^1];
    }

    private async Task<string> PrintedAsync(string name, string value)
    {
        string output = (await RunAsync("request", $"func=user.edit&passwd=x&comment={QueryEncoding.Encode(value)}&sok=ok", "--panel", "ispmgr")).Output;
        output.ShouldNotContain('\u001b');
        output.ShouldNotContain('\u202e');
        return output.Split('\n').Single(l => l.StartsWith(name + " ", StringComparison.Ordinal))[8..];
    }

    [Theory]
    [InlineData(Nasty)]
    [InlineData("it's")]
    [InlineData("$'x\\n'")]
    public async Task A_shell_gives_mgrctl_the_very_value(string value)
    {
        Assert.SkipUnless(HasBash, "no bash here");

        (await ArgumentsAsync("mgrctl", await PrintedAsync("mgrctl", value)))
            .ShouldBe(["-m", "ispmgr", "-o", "xml", "user.edit", "comment=" + value, "sok=ok", "-e", "passwd=$MGR5_PASSWD"]);
    }

    [Theory]
    [InlineData(Nasty)]
    [InlineData("it's")]
    public async Task A_shell_gives_curl_the_very_value_and_secrets_in_files(string value)
    {
        Assert.SkipUnless(HasBash, "no bash here");

        (await ArgumentsAsync("curl", await PrintedAsync("curl", value))).Where(static a => a != "--data-urlencode").ShouldBe(
            ["https://HOST:PORT/ispmgr", "func=user.edit", "comment=" + value, "sok=ok", "out=xml", "passwd@my passwd", "auth@my auth"]);
    }
}
