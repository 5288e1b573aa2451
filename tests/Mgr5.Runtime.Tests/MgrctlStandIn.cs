using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Mgr5.Runtime.Tests;

/// <summary>
/// A folder with a <c>mgrctl</c> and an <c>ssh</c> that stand in for real ones. They are links to scripts of the repository: a program
/// that was just written cannot be started while another thread starts a process.
/// </summary>
internal sealed class MgrctlStandIn : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mgr5-");

    /// <param name="behaviour">What mgrctl does: lines of a POSIX shell.</param>
    public MgrctlStandIn(string behaviour)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the stand-ins are scripts of a POSIX shell");
        File.WriteAllText(At("behaviour"), behaviour + "\n");
        foreach (string program in (string[])["mgrctl", "ssh"])
        {
            File.CreateSymbolicLink(At(program), Repository.Path("tests", "Mgr5.Runtime.Tests", "StandIns", program));
        }
    }

    /// <summary>The <c>mgrctl</c> for simulated panels, calling one as root.</summary>
    public static MgrctlStandIn Of(Uri panel, string password)
        => new($"MGR5_SIMULATOR_URL={Word($"{panel}")} MGR5_SIMULATOR_AUTHINFO={Word($"root:{password}")} exec dotnet {Word(Path.Combine(AppContext.BaseDirectory, "mgrctl.dll"))} \"$@\"");

    public PanelMgrctlOptions Here => new() { Mgrctl = At("mgrctl") };

    public PanelSshOptions There => new() { Mgrctl = At("mgrctl"), Ssh = At("ssh"), Port = 2222 };

    /// <summary>What mgrctl was called with, all calls in a row.</summary>
    public string[] Arguments => Lines("arguments");

    /// <summary>What ssh was called with, all calls in a row.</summary>
    public string[] SshArguments => Lines("ssh-arguments");

    public string At(string file) => Path.Combine(_folder.FullName, file);

    public PanelConnection Local(ILogger? logger = null) => PanelConnection.Local("ispmgr", Here with { Logger = logger ?? NullLogger.Instance });

    public PanelConnection Ssh(ILogger? logger = null)
        => PanelConnection.Ssh("root@panel.example", "ispmgr", There with { Logger = logger ?? NullLogger.Instance });

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Word(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private string[] Lines(string file) => File.Exists(At(file)) ? File.ReadAllLines(At(file)) : [];
}
