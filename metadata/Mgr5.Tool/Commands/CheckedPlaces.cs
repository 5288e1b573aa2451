using System.CommandLine;
using Mgr5.Tool.Checking;
using Mgr5.Tool.Files;
using Mgr5.Tool.Taking;

namespace Mgr5.Tool.Commands;

/// <summary>The panels that the command line of <c>mgr5 check</c> names, one or a file of them.</summary>
internal sealed class CheckedPlaces(ParseResult parsed, PanelOptions options, string panel)
{
    public PanelPlace One() => OfSnapshot(options.Place(parsed));

    public IReadOnlyList<PanelPlace> OfFile(string file) => options.NamesPlace(parsed)
        ? throw new BadInputException("--hosts names the panels: none of --local, --ssh, --url and --fingerprint goes with it")
        : HostsFile.Read(file, target => options.Ssh(parsed, target), (url, fingerprint) => OfSnapshot(options.Http(parsed, url, fingerprint)));

    // Where the address does not end in the name of the panel, -m says that it is the one.
    private PanelPlace OfSnapshot(PanelPlace place) => place.Panel is { } other && other != panel && parsed.GetValue(options.Panel) is null
        ? throw new BadInputException($"this is the panel '{other}', and the snapshot is of '{panel}'")
        : place;
}
