using Mgr5.Metadata;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Mgr5.Generator.Pipeline;

/// <summary>What the compiler was told besides files.</summary>
/// <param name="IsDesignTime">Whether it works for an editor, which shows what could be called, too.</param>
/// <param name="ReadsDocumentation">
/// Whether doc comments are read at all: an editor shows them, and a build that writes a documentation file. Every other build skips
/// them, and they are two fifths of what is emitted.
/// </param>
/// <param name="KnowsLanguage">Whether it reads C# 12, in which emitted code is written.</param>
internal sealed record CompilerModel(bool IsDesignTime, bool ReadsDocumentation, bool KnowsLanguage)
{
    public static CompilerModel Of(ParseOptions options) => Of(options, options.PreprocessorSymbolNames.Contains(BuildNames.DesignTimeSymbol));

    private static CompilerModel Of(ParseOptions options, bool isDesignTime) => new(
        isDesignTime,
        isDesignTime || options.DocumentationMode != DocumentationMode.None,
        options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 });
}
