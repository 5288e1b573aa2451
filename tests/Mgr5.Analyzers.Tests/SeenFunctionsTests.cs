using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Mgr5.Metadata.Listings;
using Mgr5.Metadata.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mgr5.Analyzers.Tests;

/// <summary>The functions that public code calls, in ten forms each, against a real listing.</summary>
public sealed class SeenFunctionsTests
{
    private static readonly Func<string, string, string>[] Forms =
    [
        static (f, p) => $"\"https://example.com:1500/ispmgr?out=xml&func={f}&{p}=1\"",
        static (f, p) => $"$\"/ispmgr?func={f}&{p}={{System.Uri.EscapeDataString(x)}}\"",
        static (f, p) => $"\"/ispmgr?\" + \"func={f}\" + \"&{p}=\" + System.Uri.EscapeDataString(x)",
        static (f, p) => $"@\"/ispmgr?func={f}&{p}=1\"",
        static (f, p) => $"string.Format(\"/ispmgr?func={{0}}&{p}={{1}}\", \"{f}\", System.Uri.EscapeDataString(x))",
        static (f, p) => $"\"func={f}&out=xml&{p}=1\"",
        static (f, p) => $"new System.Collections.Generic.Dictionary<string, string> {{ [\"func\"] = \"{f}\", [\"{p}\"] = x, [\"out\"] = \"xml\" }}",
        static (f, p) => $"new {{ func = \"{f}\", @out = \"xml\" }}",
        static (f, p) => $"System.Diagnostics.Process.Start(\"mgrctl\", \"-m ispmgr {f} {p}=1\")",
        static (f, p) => $"new System.Text.StringBuilder(\"/ispmgr?\").Append(\"func={f}\").Append(\"&{p}=1\").ToString()",
    ];

    [Fact]
    public async Task Known_ones_are_silent_and_renamed_ones_are_told_their_new_names()
    {
        Snapshot snapshot = new() { Panel = "ispmgr", Functions = ListingReader.Read(File.ReadAllText(SharedData.Path("mgrctl/ispmgr-i.en.txt"))).Functions };
        string[][] seen = [.. File.ReadLines(SharedData.Path("known-parameters.tsv")).Select(static l => l.Split('\t')).Where(static l => l[0] == "ispmgr")];
        seen.Length.ShouldBe(47);
        (string Function, SyntaxTree Tree)[] files =
        [
            .. from line in seen
               from form in Forms
               select (line[1], CSharpSyntaxTree.ParseText($"class C {{ object M(string x) => {form(line[1], line[2].Split(',')[0])}; }}")),
        ];
        ImmutableArray<Diagnostic> found = await CSharpCompilation
            .Create("Seen", files.Select(static f => f.Tree), [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(PanelClient).Assembly.Location)])
            .WithAnalyzers([new QueryAnalyzer()], new AnalyzerOptions([new TestText("ispmgr.mgr5.json", SnapshotWriter.Write(snapshot))]))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        ILookup<SyntaxTree?, string> findings = found.ToLookup(static d => d.Location.SourceTree, static d => $"{d.Severity} {d.Id}: {d.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");
        Dictionary<string, string> renamed = new()
        {
            ["domain.sublist"] = "domain.record", ["domain.sublist.edit"] = "domain.record.edit", ["file.attr"] = "file.unixattr", ["ftp.edit"] = "ftp.user.edit",
            ["ipaddr.edit"] = "ipaddrlist.edit", ["iplist.edit"] = "ipaddrlist.edit", ["wwwdomain.delete"] = "webdomain.delete", ["wwwdomain.edit"] = "webdomain.edit",
            ["wwwdomain.plain"] = "webdomain.plain",
        };
        foreach ((string function, SyntaxTree tree) in files)
        {
            if (snapshot.Find(function) is not null)
            {
                findings[tree].ShouldBeEmpty(tree.ToString());
            }
            else if (renamed.TryGetValue(function, out string? target))
            {
                findings[tree].ShouldHaveSingleItem(tree.ToString()).ShouldContain($"MGR1003: '{function}' is a function of an older panel: ispmgr calls it '{target}'");
            }
            else
            {
                findings[tree].ShouldAllBe(f => f.StartsWith("Info MGR1001", StringComparison.Ordinal), tree.ToString());
            }
        }
    }
}
