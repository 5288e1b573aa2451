using System.Text;
using Mgr5.Generator.Emission;
using Mgr5.Generator.Pipeline;
using Mgr5.Metadata.Shapes;
using Mgr5.Metadata.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mgr5.Generator.Tests;

/// <summary>What is emitted for a snapshot, without a driver around it, and what may be in it.</summary>
internal sealed class EmittedCode
{
    // All names that the emitters write by themselves.
    private static readonly HashSet<string> Vocabulary = new(StringComparer.Ordinal)
    {
        "Mgr5", "System", "Collections", "Generic", "CS1591", "panel", "connection", "PanelConnection", "PanelClient", "IPanelClient", "Create", "GetPanel",
        "PanelFunctionPath", "PanelListFunction", "PanelSubListFunction", "PanelNestedListFunction", "PanelFormFunction", "PanelSubFormFunction", "PanelNestedFormFunction",
        "PanelRowFormFunction", "PanelSubRowFormFunction", "PanelNestedRowFormFunction", "PanelGroupFunction", "PanelSubGroupFunction", "PanelNestedGroupFunction",
        "PanelWizardFunction", "PanelReportFunction", "PanelValidatorFunction", "PanelFileFunction", "PanelCallFunction",
        "PanelItem", "PanelForm", "PanelRequest", "IPanelForm", "Key", "GetKey", "name", "value", "IsSecret", "IsHidden", "StartsWith", "EndsWith", "Length", "StringComparison", "Ordinal",
        "GetText", "GetFlag", "GetInteger", "GetLimit", "GetMoney", "GetDate", "GetDateTime", "GetChoice", "GetList", "GetFile", "GetValues", "SetFlag", "SetInteger", "SetLimit", "SetMoney", "SetDate", "SetDateTime", "SetChoice", "SetList", "SetFile",
        "PanelLimit", "PanelFile", "PanelValues", "DateOnly", "DateTime", "IReadOnlyList",
        "Node", "PanelNode", "GetNode", "Options", "PanelOption", "GetOptions", "ToRequest", "GetChanges",
        "PanelChoice", "Value", "ToString", "IPanelStep", "FromAnswer", "PanelStepAnswer", "answer", "Function", "Form", "Ok", "PanelOk", "Other", "Done", "_",
    };

    private static readonly HashSet<string> Tags = new(StringComparer.Ordinal) { "summary", "remarks", "param", "name", "c", "inheritdoc", "cref", "connection" };

    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "global", "namespace", "using", "internal", "public", "private", "protected", "override", "static", "abstract", "sealed", "partial", "readonly", "class", "record", "implicit",
        "operator", "get", "set", "new", "this", "base", "null", "is", "or", "switch", "string", "bool", "long", "decimal", "default",
        "nullable", "enable", "annotations", "pragma", "warning", "disable", "#", "0",
    };

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    private readonly PanelShape _panel;

    private EmittedCode(PanelShape panel, EmissionStyle style)
    {
        _panel = panel;
        Trees =
        [
            Parse(ClientEmitter.Emit(ClientModel.Of(panel), style).ToString()),
            .. GroupModel.AllOf(panel).Select(g => Parse(GroupEmitter.Emit(g, style, TestContext.Current.CancellationToken).ToString())),
        ];
    }

    public IReadOnlyList<SyntaxTree> Trees { get; }

    public static EmittedCode Of(Snapshot snapshot, bool isDocumented = true) => new(ShapeBuilder.Build(snapshot), new("public", isDocumented));

    /// <summary>Errors and warnings of a library that is made of nothing else.</summary>
    public IEnumerable<string> Problems(IEnumerable<MetadataReference> references)
        => CSharpCompilation.Create("Emitted", Trees, references, new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static d => d.Severity >= DiagnosticSeverity.Warning)
            .Select(static d => d.ToString())
            .Take(5);

    /// <summary>Tokens that are neither text nor expected names nor of the emitters' own vocabulary.</summary>
    public IEnumerable<string> ForeignTokens()
    {
        HashSet<string> names = [.. Vocabulary, .. _panel.Namespace.Split('.'), _panel.ClientName, .. Nodes().SelectMany(NamesOf)];
        foreach (SyntaxToken token in Trees.SelectMany(static t => t.GetRoot(TestContext.Current.CancellationToken).DescendantTokens(descendIntoTrivia: true)))
        {
            bool isFine = token.Kind() switch
            {
                SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken => true,
                SyntaxKind.XmlTextLiteralToken or SyntaxKind.XmlTextLiteralNewLineToken or SyntaxKind.XmlEntityLiteralToken => true,
                SyntaxKind.IdentifierToken when token.Parent is XmlNameSyntax => Tags.Contains(token.ValueText),
                SyntaxKind.IdentifierToken => names.Contains(token.ValueText),
                _ => token.Text.Length == 0 || Keywords.Contains(token.Text) || !char.IsLetterOrDigit(token.Text[0]),
            };
            if (!isFine)
            {
                yield return $"{token.Kind()} {token.Text}";
            }
        }
    }

    /// <summary>Comments and directives that are not those of the header.</summary>
    public IEnumerable<string> ForeignTrivia() => Trees
        .SelectMany(static t => t.GetRoot(TestContext.Current.CancellationToken).DescendantTrivia())
        .Where(static t => !t.IsKind(SyntaxKind.WhitespaceTrivia) && !t.IsKind(SyntaxKind.EndOfLineTrivia) && !t.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia))
        .Select(static t => t.ToString())
        .Where(static t => t is not ("// <auto-generated>" or "//     Emitted by Mgr5.CodeGen from a metadata snapshot; changes are lost with the next build." or "// </auto-generated>"))
        .Where(static t => t.TrimEnd('\n') is not ("#nullable enable annotations" or "#pragma warning disable CS1591"));

    /// <summary>The types and members that there are, each as <c>Type.Member</c>.</summary>
    public IEnumerable<string> Members() => Trees
        .SelectMany(static t => t.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<TypeDeclarationSyntax>())
        .SelectMany(static type => type.Members.SelectMany(NamesOf).Select(name => $"{type.Identifier.ValueText}.{name}").Prepend(type.Identifier.ValueText));

    /// <summary>Those that the shape says.</summary>
    public IEnumerable<string> ExpectedMembers() =>
    [
        _panel.ClientName,
        .. _panel.Roots.Select(root => $"{_panel.ClientName}.{root.PropertyName}"),
        .. Nodes().SelectMany(static node => (string[])
        [
            node.TypeName,
            .. node.Children.Select(c => $"{node.TypeName}.{c.PropertyName}"),
            .. MembersOf(node.Item, node.Item?.Key is null ? [] : ["Key"]),
            .. MembersOf(node.Request),
            .. MembersOf(node.Form, "Node"),
            .. node.Kind == NodeKind.Wizard ? [node.StepTypeName, .. node.Steps.Select(static s => s.Name), "Other", "Done"] : Array.Empty<string>(),
            .. node.Choices.SelectMany(static c => c.Members.Select(m => $"{c.TypeName}.{m.Name}").Prepend(c.TypeName)),
        ]),
    ];

    private static IEnumerable<string> MembersOf(RecordShape? record, params string[] more)
        => record is null ? [] : record.Properties.Select(static p => p.Name).Concat(more).Select(m => $"{record.TypeName}.{m}").Prepend(record.TypeName);

    private static IEnumerable<string> NamesOf(MemberDeclarationSyntax member) => member switch
    {
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        FieldDeclarationSyntax field => field.Declaration.Variables.Select(static v => v.Identifier.ValueText),
        _ => [],
    };

    private static IEnumerable<string> NamesOf(NodeShape node) =>
    [
        node.TypeName, node.PropertyName, node.StepTypeName, .. node.Steps.SelectMany(static s => new[] { s.Name, s.FormType ?? "" }),
        .. new[] { node.Item, node.Request, node.Form }.OfType<RecordShape>().SelectMany(static r => r.Properties.Select(static p => p.Name).Prepend(r.TypeName)),
        .. node.Choices.SelectMany(static c => c.Members.Select(static m => m.Name).Prepend(c.TypeName)),
    ];

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, ParseOptions, encoding: Encoding.UTF8, cancellationToken: TestContext.Current.CancellationToken);

    private IEnumerable<NodeShape> Nodes() => Descendants(_panel.Roots);

    private static IEnumerable<NodeShape> Descendants(IEnumerable<NodeShape> nodes) => nodes.SelectMany(static n => Descendants(n.Children).Prepend(n));
}
