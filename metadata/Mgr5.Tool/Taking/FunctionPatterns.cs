using System.IO.Enumeration;

namespace Mgr5.Tool.Taking;

/// <summary>Functions by pattern: <c>webdomain.*;user;-*.filter</c>. '*' stands for anything, a leading '-' takes out.</summary>
internal sealed class FunctionPatterns
{
    private readonly string[] _in;
    private readonly string[] _out;

    private FunctionPatterns(IReadOnlyList<string> patterns)
    {
        _in = [.. patterns.Where(static p => p[0] != '-')];
        _out = [.. patterns.Where(static p => p[0] == '-').Select(static p => p[1..])];
    }

    public static FunctionPatterns All { get; } = new([]);

    public static FunctionPatterns Parse(string text)
        => new(text.Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    public bool Select(string function)
        => (_in.Length == 0 || _in.Any(p => FileSystemName.MatchesSimpleExpression(p, function, ignoreCase: false)))
            && !_out.Any(p => FileSystemName.MatchesSimpleExpression(p, function, ignoreCase: false));
}
