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

        return script.Append("exec ").AppendJoin(' ', command.Arguments.Prepend(options.Mgrctl).Select(ShellWord.Quote)).Append(" </dev/null\n").ToString();
    }
}
