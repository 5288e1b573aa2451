using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Mgr5.Generator.Tests;

/// <summary>A project that is compiled with the generator, as its file and the package's targets describe it.</summary>
internal sealed record TestProject
{
    /// <summary>The additional files.</summary>
    public required IReadOnlyList<TestText> Texts { get; init; }

    /// <summary>The sources: Code.cs, Code1.cs, …</summary>
    public IReadOnlyList<string> Code { get; init; } = [""];

    /// <summary>What is emitted when; all of it, so that a test of the emission needs no code that uses it.</summary>
    public string Emit { get; init; } = "All";

    public string Visibility { get; init; } = "internal";

    /// <summary>Patterns, as the targets pass them on.</summary>
    public string Functions { get; init; } = "";

    public string Language { get; init; } = "";

    public bool HasRuntime { get; init; } = true;

    /// <summary>Whether it is compiled for an editor.</summary>
    public bool IsDesignTime { get; init; }

    /// <summary>How doc comments are read: not at all in a build that writes no documentation file.</summary>
    public DocumentationMode Documentation { get; init; } = DocumentationMode.Diagnose;

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.CSharp12;

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;
}
