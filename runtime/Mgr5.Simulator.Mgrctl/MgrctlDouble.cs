using System.Text;
using Mgr5.Metadata;
using Mgr5.Metadata.Snapshots;
using Mgr5.Simulator.Mgrctl.Answers;

namespace Mgr5.Simulator.Mgrctl;

/// <summary>
/// <c>mgrctl -m PANEL [-u | -i [FUNC] [lang=LANG] | -l | [-o FORMAT] [-R] [FUNC [NAME=VALUE …]] [-e 'NAME=$VARIABLE' …]]</c>.
/// Calls go to a simulated panel that runs, where the environment names one (<see cref="RunningPanel"/>). Else they are answered from the
/// snapshot that <c>MGRCTL_SNAPSHOT</c> names, and nothing is kept from one call to the next: an answer shows what no earlier call has
/// made, and texts are in the snapshot's language, whatever <c>lang</c> says, but for the words of pages. What <c>-i</c> prints comes from
/// the snapshot in either case. Suspending, resuming and restarting do nothing. How it misbehaves: <see cref="Faults"/>.
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

        byte[] answer;
        try
        {
            answer = RunningPanel.Of(environment) is { } running && !call.IsInformation
                ? AnswerOf(running, call)
                : Encoding.UTF8.GetBytes(TextOf(SnapshotOf(call, environment), call, new(environment)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or MetadataFormatException or FormatException or HttpRequestException)
        {
            errors.WriteLine(e.Message);
            return 1;
        }

        return new Faults(environment).Apply(call, answer, output, errors);
    }

    private static byte[] AnswerOf(RunningPanel running, Invocation call)
    {
        CheckPanel(call, running.Panel);
        return call.Function is null ? [] : running.Do(call);
    }

    private static Snapshot SnapshotOf(Invocation call, Func<string, string?> environment)
    {
        string path = environment(SnapshotVariable) is { Length: > 0 } given ? given : throw new IOException($"{SnapshotVariable} names no snapshot");
        Snapshot snapshot;
        try
        {
            snapshot = SnapshotReader.Read(File.ReadAllBytes(path));
        }
        catch (MetadataFormatException e)
        {
            throw new FormatException($"{SnapshotVariable}: {e.Message}", e);
        }

        CheckPanel(call, snapshot.Panel);
        return snapshot;
    }

    private static void CheckPanel(Invocation call, string panel)
    {
        if (call.Panel != panel)
        {
            throw new IOException($"there is no panel {call.Panel} here");
        }
    }

    private static string TextOf(Snapshot snapshot, Invocation call, Faults faults) => call switch
    {
        { Function: null, IsInformation: true } => ListingText.Write(snapshot),
        { Function: null } => "",
        { IsInformation: true } => snapshot.Find(call.Function) is { } function ? PageText.Write(function, call.Language) : "",
        _ => Answer.Write(snapshot, call, faults),
    };
}
