using System.Collections.Immutable;
using System.Text;
using Mgr5.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Analyzers.Fixes.Tests;

/// <summary>Applies a fix to marked code: <c>[|…|]</c> is what the rule finds. Code before and after compiles without a warning.</summary>
/// <param name="fix">The fix.</param>
/// <param name="rule">The rule.</param>
internal sealed class FixRun(CodeFixProvider fix, string rule)
{
    private const string Before = """
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.Net.Http;
        using System.Text;
        using System.Threading;
        using System.Threading.Tasks;
        using System.Web;
        using Mgr5;
        using Mgr5.Ispmgr;

        static class Code
        {
            public static Task<string> Get(string text, params object?[] more) => Task.FromResult(text + more.Length);

            public static T Add<T>(this T request, string name, string value) => request;

            public static async Task Run(HttpClient http, IspmgrClient panel, string id, string name, string? note, int number, bool flag, CancellationToken cancel)
            {
                await Task.Yield();

        """;

    private const string After = "\n    }\n}\n";

    /// <summary>What statements are after the fix of the one finding that is marked.</summary>
    public async Task<string> FixAsync(string marked)
    {
        (string code, ImmutableArray<TextSpan> spans) = Unmark(marked);
        spans.Length.ShouldBe(1);
        using FixedProject project = FixedProject.Of(Before + code + After);
        IReadOnlyList<CodeAction> actions = await ActionsAsync(project, spans);
        return await ApplyAsync(project, actions.ShouldHaveSingleItem());
    }

    /// <summary>The titles of what is offered.</summary>
    public async Task<IReadOnlyList<string>> OfferedAsync(string marked)
    {
        (string code, ImmutableArray<TextSpan> spans) = Unmark(marked);
        using FixedProject project = FixedProject.Of(Before + code + After);
        return [.. (await ActionsAsync(project, spans)).Select(static a => a.Title)];
    }

    /// <summary>What statements are after everything that is marked was fixed at once.</summary>
    public async Task<string> FixAllAsync(string marked)
    {
        (string code, ImmutableArray<TextSpan> spans) = Unmark(marked);
        using FixedProject project = FixedProject.Of(Before + code + After);
        ImmutableArray<Diagnostic> findings = await FindingsAsync(project, spans);
        var context = new FixAllContext(
            project.Document, fix, FixAllScope.Document, fix.GetType().Name, [rule], new Given(findings), TestContext.Current.CancellationToken);
        return await ApplyAsync(project, (await fix.GetFixAllProvider()!.GetFixAsync(context))!);
    }

    private async Task<string> ApplyAsync(FixedProject project, CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        Document changed = operations.OfType<ApplyChangesOperation>().ShouldHaveSingleItem().ChangedSolution.GetDocument(project.Document.Id)!;
        (await FixedProject.ErrorsAsync(project.Document)).ShouldBeEmpty();
        string text = (await changed.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
        (await FixedProject.ErrorsAsync(changed)).ShouldBeEmpty(text);
        text.ShouldStartWith(Before);
        text.ShouldEndWith(After);
        return text[Before.Length..^After.Length];
    }

    private async Task<IReadOnlyList<CodeAction>> ActionsAsync(FixedProject project, ImmutableArray<TextSpan> spans)
    {
        fix.FixableDiagnosticIds.ShouldContain(rule);
        List<CodeAction> actions = [];
        foreach (Diagnostic finding in await FindingsAsync(project, spans))
        {
            await fix.RegisterCodeFixesAsync(new(project.Document, finding, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        }

        return actions;
    }

    // The rule finds just what is marked.
    private async Task<ImmutableArray<Diagnostic>> FindingsAsync(FixedProject project, ImmutableArray<TextSpan> spans)
    {
        QueryRules.All.Select(static r => r.Descriptor.Id).ShouldContain(rule);
        ImmutableArray<Diagnostic> findings = [.. (await FixedProject.FindingsAsync(project.Document)).Where(d => d.Id == rule)];
        findings.Select(static d => d.Location.SourceSpan).ShouldBe(spans, ignoreOrder: true);
        return findings;
    }

    private static (string Code, ImmutableArray<TextSpan> Spans) Unmark(string marked)
    {
        List<TextSpan> spans = [];
        Stack<int> open = new();
        StringBuilder code = new();
        for (int i = 0; i < marked.Length; i++)
        {
            switch (marked.AsSpan(i))
            {
                case ['[', '|', ..]:
                    open.Push(code.Length);
                    i++;
                    break;
                case ['|', ']', ..]:
                    int start = open.Pop();
                    spans.Add(new(Before.Length + start, code.Length - start));
                    i++;
                    break;
                default:
                    code.Append(marked[i]);
                    break;
            }
        }

        open.ShouldBeEmpty("a mark has no end");
        return (code.ToString(), [.. spans]);
    }

    private sealed class Given(ImmutableArray<Diagnostic> findings) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => GetProjectDiagnosticsAsync(project, cancellationToken);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(findings);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(findings);
    }
}
