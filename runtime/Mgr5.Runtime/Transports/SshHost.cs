using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Mgr5;

/// <summary>
/// Another machine, by the user's own <c>ssh</c>: keys, known hosts and aliases are those that the user has set up. The command goes over
/// ssh's standard input to a shell there: neither process list shows more than the arguments of mgrctl itself.
/// </summary>
internal sealed class SshHost(string target, PanelSshOptions options) : MgrctlHost(options.Ssh)
{
    public override string Machine => target[(target.LastIndexOf('@') + 1)..];

    public override int? Port => options.Port;

    // Any other code is the remote command's.
    public override int? Unreached => 255;

    // Its end is how the other machine learns that nobody waits any more.
    public override bool KeepsInput => true;

    // ControlPersist leaves a process behind that other calls go through. Whatever else ssh starts ends when ssh does.
    public override bool OwnsTree => false;

    public override ProcessStartInfo Start(MgrctlCommand command)
    {
        // BatchMode: nobody is there to type a password. "--": what follows is no option.
        string[] port = options.Port is { } number ? ["-p", number.ToString(CultureInfo.InvariantCulture)] : [];
        return Start(["-T", "-o", "BatchMode=yes", .. port, "--", target, "sh", "-s"]);
    }

    public override string Input(MgrctlCommand command)
    {
        StringBuilder script = new();
        foreach ((string variable, string value) in command.Secrets)
        {
            script.Append(variable).Append('=').Append(ShellWord.Quote(value)).Append("; export ").Append(variable).Append('\n');
        }

        // Nothing there ends by itself when ssh does: a second process waits for the end of the input, and ends mgrctl. All in braces: what
        // a shell has not read yet, that process would.
        string mgrctl = string.Join(' ', command.Arguments.Prepend(options.Mgrctl).Select(ShellWord.Quote));
        return script.Append(
            $$"""
            {
            exec 3<&0
            {{mgrctl}} </dev/null 3<&- &
            mgrctl=$!
            { while read -r line; do :; done; kill "$mgrctl"; } <&3 3<&- >/dev/null 2>&1 &
            watch=$!
            exec 3<&-
            wait "$mgrctl"
            code=$?
            kill "$watch" 2>/dev/null
            exit "$code"
            }

            """.ReplaceLineEndings("\n")).ToString();
    }
}
