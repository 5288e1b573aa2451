using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mgr5.Analyzers.Tests;

/// <summary>Statements without a method around them, each of which is a member of its file to the compiler.</summary>
public sealed class TopLevelStatementsTests
{
    [Fact]
    public async Task A_text_grows_from_statement_to_statement()
        => (await FindingsAsync("""
            string url = "/ispmgr?func=webdomain.edit&elid=1";
            url += "&nmae=x";
            Console.WriteLine(url.Length);
            """)).ShouldBe(["MGR1002 nmae"]);

    [Fact]
    public async Task A_builder_grows_from_statement_to_statement()
        => (await FindingsAsync("""
            var builder = new System.Text.StringBuilder("/ispmgr?func=webdomain.edit");
            builder.Append("&elid=1");
            if (args.Length > 0)
            {
                builder.Append("&nmae=x");
            }

            Console.WriteLine(builder.Length);
            """)).ShouldBe(["MGR1002 nmae"]);

    [Fact]
    public async Task A_dictionary_grows_from_statement_to_statement()
        => (await FindingsAsync("""
            var form = new Dictionary<string, string> { ["func"] = "webdomain.edit" };
            form["nmae"] = "x";
            using var content = new System.Net.Http.FormUrlEncodedContent(form);
            """)).ShouldBe(["MGR1002 nmae"]);

    [Fact]
    public async Task A_variable_of_that_name_in_a_class_below_is_another()
        => (await FindingsAsync("""
            var form = new Dictionary<string, string> { ["func"] = "webdomain.edit", ["elid"] = "1" };
            string url = "/ispmgr?func=webdomain.edit";
            url += "&elid=1";

            class Other
            {
                void Run()
                {
                    var form = new Dictionary<string, string>();
                    form["colour"] = "red";
                    string url = "/paint?x=1";
                    url += "&nmae=x";
                }
            }
            """)).ShouldBeEmpty();

    private static async Task<IEnumerable<string>> FindingsAsync(string code)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText("using System; using System.Collections.Generic;\n" + code, new CSharpParseOptions(LanguageVersion.CSharp12));
        CSharpCompilation compilation = CSharpCompilation.Create(
            "TopLevel", [tree], [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(PanelClient).Assembly.Location)], new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        compilation.GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error).Select(static d => d.ToString()).ShouldBeEmpty();
        TestText panel = new("ispmgr.mgr5.json", File.ReadAllText(Repository.Path("tests", "Mgr5.Analyzers.Tests", "Corpus", "ispmgr.mgr5.json")));
        return (await compilation.WithAnalyzers([new QueryAnalyzer()], new AnalyzerOptions([panel])).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken))
            .Select(d => $"{d.Id} {tree.ToString().Substring(d.Location.SourceSpan.Start, d.Location.SourceSpan.Length)}");
    }
}
