using System.CommandLine;
using Mgr5.Metadata.Selections;
using Mgr5.Metadata.Snapshots;
using Mgr5.Metadata.Taking;
using Mgr5.Tool.Files;
using Mgr5.Tool.Taking;
using Mgr5.Tool.Views;
using Spectre.Console;

namespace Mgr5.Tool.Commands;

/// <summary><c>mgr5 take (--local | --ssh TARGET | --url URL --user USER) -m PANEL -o OUT</c>: a snapshot from a panel itself.</summary>
internal static class TakeCommand
{
    public static Command Create(IAnsiConsole output)
    {
        PanelOptions place = new();
        Option<string> to = new("--output", "-o") { Description = "The snapshot to write, *.mgr5.json.", Required = true, HelpName = "FILE" };
        Option<string?> names = new("--names")
        {
            Description = "With --url: the snapshot that names the panel's functions; without it the output's earlier content.",
            HelpName = "SNAPSHOT",
        };
        Option<string?> version = new("--version") { Description = "The panel's version, e.g. 6.105.0; without it, what the panel says.", HelpName = "VERSION" };
        Option<string> language = new("--lang") { Description = "The language of texts.", HelpName = "LANG", DefaultValueFactory = static _ => "en" };
        Option<TakeDepth> depth = new("--depth") { Description = "How much is taken.", DefaultValueFactory = static _ => TakeDepth.Devel };
        Option<string?> functions = new("--functions")
        {
            Description = "Only these are asked beyond the listing, e.g. 'webdomain*;-*.filter'.",
            HelpName = "PATTERN",
        };

        Command command = new("take", "Takes the metadata of a panel with mgrctl or over HTTPS, which changes nothing there.") { to, names, version, language, depth, functions };
        place.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            string outputPath = parsed.GetRequiredValue(to);
            OutputFile.Check(outputPath);
            if (place.IsHttp(parsed) && parsed.GetValue(depth) != TakeDepth.Devel)
            {
                throw new BadInputException("over HTTP a panel gives neither listing nor pages, so that there is one depth: devel, as without --depth");
            }

            if (!place.IsHttp(parsed) && parsed.GetValue(names) is not null)
            {
                throw new BadInputException("--names is for --url: with mgrctl the panel's own listing names its functions");
            }

            TimeSpan timeout = place.Timeout(parsed);
            PanelPlace panel = place.Place(parsed);
            TakeOptions options = place.ToTakeOptions(
                parsed, parsed.GetValue(place.Panel) ?? panel.Panel ?? throw new BadInputException("say which panel it is: -m ispmgr"), parsed.GetRequiredValue(language));
            options = options with
            {
                Version = parsed.GetValue(version),
                Depth = parsed.GetValue(depth),
                Functions = FunctionPatterns.Parse(parsed.GetValue(functions) ?? ""),
                Earlier = place.IsHttp(parsed) ? Earlier(parsed.GetValue(names) ?? outputPath, isRequired: parsed.GetValue(names) is not null, options.Panel) : null,
            };
            PanelOptions.CheckUsers(options);
            place.AskPassword(output, parsed, panel);
            return RunAsync(output, options, outputPath, panel, timeout, cancellationToken);
        });
        return command;
    }

    private static Snapshot? Earlier(string path, bool isRequired, string panel)
    {
        if (!isRequired && !File.Exists(path))
        {
            return null;
        }

        Snapshot earlier = InputFile.ReadSnapshot(path);
        return earlier.Panel == panel ? earlier : throw new BadInputException($"{path}: this is a snapshot of the panel '{earlier.Panel}', not of '{panel}'");
    }

    private static async Task RunAsync(
        IAnsiConsole output, TakeOptions options, string outputPath, PanelPlace place, TimeSpan timeout, CancellationToken cancellationToken)
    {
        // Captures of one panel in one language can be gone on with, whatever the depth; where they came from is not written down.
        string identity = $"{options.Panel} {options.Language}";
        TakeFolder folder = TakeFolder.Open(outputPath, identity, place.Login);
        ITakeProgress progress = output.Profile.Out.IsTerminal && output.Profile.Capabilities.Interactive
            ? new TakeProgressBar(output, "captures")
            : new TakeProgressLines(output);
        TakeResult result;
        try
        {
            ITakeTransport transport = place.Open(options.Panel, timeout);
            await using (transport.ConfigureAwait(false))
            {
                result = await new Take(options, transport, folder, CaptureReaders.Default).RunAsync(progress, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (PanelLostException e) when (!folder.IsEmpty)
        {
            throw new BadInputException($"{e.Message}; what was taken is kept, and the same command goes on from there", e);
        }
        catch (OperationCanceledException e) when (!folder.IsEmpty)
        {
            throw new TakeInterruptedException(e);
        }
        finally
        {
            folder.DeleteIfNothingIsKept();
        }

        // Without a listing there would be nothing, in the place of a snapshot that may be there.
        if (place.Login is not null && result.WhyNothing is { } why)
        {
            folder.Delete();
            throw new BadInputException(why);
        }

        OutputFile.Write(outputPath, SnapshotWriter.Write(result.Snapshot));
        folder.Delete();
        TakeSummary.Print(output, result);
    }
}
