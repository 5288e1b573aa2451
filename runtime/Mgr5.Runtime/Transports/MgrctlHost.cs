using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Mgr5;

/// <summary>Where <c>mgrctl</c> runs.</summary>
/// <param name="program">The program that is started here.</param>
internal abstract class MgrctlHost(string program)
{
    /// <summary>The program that is started here.</summary>
    public string Program { get; } = program;

    /// <summary>What it exits with when the panel's machine was not reached; null: it says nothing of the kind.</summary>
    public virtual int? Unreached => null;

    /// <summary>How to start it.</summary>
    public abstract ProcessStartInfo Start(MgrctlCommand command);

    /// <summary>What it reads from its standard input.</summary>
    public abstract string Input(MgrctlCommand command);

    protected ProcessStartInfo Start(IEnumerable<string> arguments) => new(Program, arguments)
    {
        UseShellExecute = false,
        CreateNoWindow = true,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        StandardErrorEncoding = Encoding.UTF8,
    };
}

/// <summary>This machine: no shell reads anything.</summary>
internal sealed class LocalHost(PanelMgrctlOptions options) : MgrctlHost(options.Mgrctl)
{
    public override ProcessStartInfo Start(MgrctlCommand command)
    {
        ProcessStartInfo start = Start(command.Arguments);
        foreach ((string variable, string value) in command.Secrets)
        {
            start.Environment[variable] = value;
        }

        return start;
    }

    public override string Input(MgrctlCommand command) => "";
}

/// <summary>
/// Another machine, by the user's own <c>ssh</c>: keys, known hosts and aliases are those that the user has set up. The command goes over
/// ssh's standard input to a shell there: neither process list shows more than the arguments of mgrctl itself.
/// </summary>
internal sealed class SshHost(string target, PanelSshOptions options) : MgrctlHost(options.Ssh)
{
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
