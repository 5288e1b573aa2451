namespace Mgr5.Tool.Taking;

/// <summary>Where <c>mgrctl</c> runs, and the process that runs it there.</summary>
/// <param name="Program">The program that is started here.</param>
/// <param name="Lost">Its exit code that says that the panel's server cannot be reached; null: there is none.</param>
/// <param name="ToArguments">The arguments of that program for arguments of mgrctl.</param>
internal sealed record MgrctlTarget(string Program, int? Lost, Func<IReadOnlyList<string>, IReadOnlyList<string>> ToArguments)
{
    // What ssh exits with when the connection failed; any other code is the remote command's.
    private const int SshFailed = 255;

    public static MgrctlTarget Local(string mgrctl) => new(mgrctl, null, static arguments => arguments);

    /// <summary>The user's own ssh: keys, known hosts and aliases are those that the user has set up.</summary>
    public static MgrctlTarget Ssh(string target, IEnumerable<string> options, string mgrctl)
    {
        // "--": a target that starts with '-' is no option. The remote side has a shell, whatever one does.
        string[] before = ["-T", .. options.SelectMany(static option => new[] { "-o", option }), "--", target];
        return new("ssh", SshFailed, arguments => [.. before, string.Join(' ', arguments.Prepend(mgrctl).Select(ShellWord.Quote))]);
    }
}
