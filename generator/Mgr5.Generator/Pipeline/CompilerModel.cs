using Mgr5.Metadata;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Mgr5.Generator.Pipeline;

/// <summary>What the compiler was told besides files.</summary>
/// <param name="IsDesignTime">Whether it works for an editor, which shows what could be called, too.</param>
/// <param name="KnowsLanguage">Whether it reads C# 12, in which emitted code is written.</param>
internal sealed record CompilerModel(bool IsDesignTime, bool KnowsLanguage)
{
    public static CompilerModel Of(ParseOptions options) => new(
        options.PreprocessorSymbolNames.Contains(BuildNames.DesignTimeSymbol),
        options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 });
}
