using System.Diagnostics;
using System.Text;

namespace Mgr5;

/// <summary>Where <c>mgrctl</c> runs.</summary>
/// <param name="program">The program that is started here.</param>
internal abstract class MgrctlHost(string program)
{
    /// <summary>The program that is started here.</summary>
    public string Program { get; } = program;

    /// <summary>The machine, without the user who logs in there; null: this one.</summary>
    public virtual string? Machine => null;

    /// <summary>The port on which the machine is reached, where it is said.</summary>
    public virtual int? Port => null;

    /// <summary>What it exits with when the panel's machine was not reached; null: it says nothing of the kind.</summary>
    public virtual int? Unreached => null;

    /// <summary>Whether what the program has started serves its call alone.</summary>
    public abstract bool OwnsTree { get; }

    /// <summary>Whether the program's standard input stays open up to its end.</summary>
    public virtual bool KeepsInput => false;

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
