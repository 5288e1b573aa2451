using Mgr5.Metadata.Snapshots;
using Mgr5.Simulator.Mgrctl;
using Mgr5.Simulator.Mgrctl.Answers;

namespace Mgr5.Tool.Tests.Taking;

/// <summary>
/// Every answer of the mgrctl without a panel, printed beforehand and given by a shell script: starting the real one for each of
/// some thousand calls would take minutes.
/// </summary>
internal static class BakedPanel
{
    public static string ScriptOf(string folder, string snapshotPath, string sleep = "")
    {
        string baked = Directory.CreateDirectory(Path.Combine(folder, "baked")).FullName;
        Snapshot snapshot = SnapshotReader.Read(File.ReadAllBytes(snapshotPath));
        Faults faults = new(static _ => null);
        File.WriteAllText(Path.Combine(baked, "listing"), ListingText.Write(snapshot));
        foreach (Function function in snapshot.Functions)
        {
            Invocation call = new(snapshot.Panel, function.Name, "devel", false, new Dictionary<string, string>());
            File.WriteAllText(Path.Combine(baked, "page." + function.Name), PageText.Write(function, "en"));
            File.WriteAllText(Path.Combine(baked, "devel." + function.Name), Answer.Write(snapshot, call, faults));
        }

        return $"""
            echo "$*" >>log
            {(sleep.Length > 0 ? $"sleep {sleep}" : "")}
            case "$3 $4" in
                '-i lang='*) exec cat baked/listing ;;
                -i*) exec cat "baked/page.$4" ;;
                '-o devel') exec cat "baked/devel.$5" ;;
            esac
            exit 9
            """;
    }
}
