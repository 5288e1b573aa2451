using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Tests;

/// <summary>An additional file.</summary>
internal sealed class TestText(string path, string content, string? name = null, string? functions = null) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(content, Encoding.UTF8);

    public override string Path => path;

    /// <summary>The name that the project gives to the snapshot.</summary>
    public string? Name => name;

    /// <summary>The functions that the project wants of the snapshot.</summary>
    public string? Functions => functions;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
