using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Analyzers.Tests.Corpus;

/// <summary>A mistake that a snippet is seeded with.</summary>
/// <param name="Id">The rule that should find it.</param>
/// <param name="Span">Where, in the snippet's code.</param>
/// <param name="IsMissed">Whether it is known not to be found.</param>
internal sealed record SeededMistake(string Id, TextSpan Span, bool IsMissed);

/// <summary>A piece of C#, what should be found in it, and what should be said.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="File">The file that it is in.</param>
/// <param name="Code">The code, without markup.</param>
/// <param name="Mistakes">The mistakes, in the order of the code.</param>
/// <param name="Messages">What is said, as <c>warning MGR1001: …</c>, in any order.</param>
/// <param name="Settings">The lines of its <c>.editorconfig</c>.</param>
/// <param name="IsMembers">Whether the code is members of a class, and not statements.</param>
internal sealed record Snippet(
    string Title,
    string File,
    string Code,
    IReadOnlyList<SeededMistake> Mistakes,
    IReadOnlyList<string> Messages,
    IReadOnlyDictionary<string, string> Settings,
    bool IsMembers)
{
    public override string ToString() => $"{File}: {Title}";
}
