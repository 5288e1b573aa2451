using Mgr5.Metadata;
using Mgr5.Metadata.Snapshots;
using Mgr5.Simulator.Mgrctl.Answers;

namespace Mgr5.Simulator.Mgrctl;

/// <summary>
/// <c>mgrctl -m PANEL [-u | -i [FUNC] [lang=LANG] | -l | [-o FORMAT] [-R] [FUNC [NAME=VALUE …]] [-e 'NAME=$VARIABLE' …]]</c> of the
/// panel whose snapshot <c>MGRCTL_SNAPSHOT</c> names. It keeps nothing from one call to the next: suspending, resuming and
/// restarting do nothing, and an answer shows what no earlier call has made. Texts are in the snapshot's language, whatever
/// <c>lang</c> says, but for the words of pages. How it misbehaves: <see cref="Faults"/>.
/// </summary>
internal static class MgrctlDouble
{
    private const string SnapshotVariable = "MGRCTL_SNAPSHOT";

    public static int Run(IReadOnlyList<string> args, Func<string, string?> environment, Stream output, TextWriter errors)
    {
        if (Invocation.Parse(args, environment) is not { } call)
        {
            errors.WriteLine("usage: mgrctl -m PANEL [-u | -i [FUNC] [lang=LANG] | -l | [-o FORMAT] [-R] [FUNC [NAME=VALUE ...]] [-e 'NAME=$VARIABLE' ...]]");
            return 1;
        }

        if (environment(SnapshotVariable) is not { Length: > 0 } path)
        {
            errors.WriteLine($"{SnapshotVariable} names no snapshot");
            return 1;
        }

        Snapshot snapshot;
        try
        {
            snapshot = SnapshotReader.Read(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or MetadataFormatException)
        {
            errors.WriteLine($"{SnapshotVariable}: {e.Message}");
            return 1;
        }

        if (call.Panel != snapshot.Panel)
        {
            errors.WriteLine($"there is no panel {call.Panel} here");
            return 1;
        }

        Faults faults = new(environment);
        return faults.Apply(call, TextOf(snapshot, call, faults), output, errors);
    }

    private static string TextOf(Snapshot snapshot, Invocation call, Faults faults) => call switch
    {
        { Function: null, IsInformation: true } => ListingText.Write(snapshot),
        { Function: null } => "",
        { IsInformation: true } => snapshot.Find(call.Function) is { } function ? PageText.Write(function, call.Language) : "",
        _ => Answer.Write(snapshot, call, faults),
    };
}
