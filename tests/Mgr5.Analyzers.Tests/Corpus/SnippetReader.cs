using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Analyzers.Tests.Corpus;

/// <summary>
/// Reads files of snippets. A snippet begins with <c>### title</c>; <c>@ key = value</c> is a line of its <c>.editorconfig</c>, and
/// <c>@ members</c> says that it is members and not statements. In the code, <c>{|MGR1001:…|}</c> is a mistake, and <c>{|?MGR1001:…|}</c> one that
/// is known to be missed. <c>&gt; warning MGR1001: …</c> is what is said.
/// </summary>
internal static class SnippetReader
{
    public static IEnumerable<Snippet> Read(string path)
    {
        string file = Path.GetFileNameWithoutExtension(path);
        foreach (string part in ("\n" + File.ReadAllText(path).ReplaceLineEndings("\n")).Split("\n### ").Skip(1))
        {
            string[] lines = part.Split('\n');
            Dictionary<string, string> settings = new(StringComparer.OrdinalIgnoreCase);
            List<string> messages = [];
            StringBuilder marked = new();
            bool isMembers = false;
            foreach (string line in lines.Skip(1))
            {
                if (line == "@ members")
                {
                    isMembers = true;
                }
                else if (line.StartsWith("@ ", StringComparison.Ordinal))
                {
                    string[] setting = line[2..].Split('=', 2, StringSplitOptions.TrimEntries);
                    settings.Add(setting[0], setting[1]);
                }
                else if (line.StartsWith("> ", StringComparison.Ordinal))
                {
                    messages.Add(line[2..]);
                }
                else
                {
                    marked.Append(line).Append('\n');
                }
            }

            (string code, List<SeededMistake> mistakes) = Unmark(marked.ToString().Trim('\n'), lines[0]);
            yield return new(lines[0], file, code, mistakes, messages, settings, isMembers);
        }
    }

    private static (string Code, List<SeededMistake> Mistakes) Unmark(string marked, string title)
    {
        StringBuilder code = new();
        List<SeededMistake> mistakes = [];
        Stack<(string Id, int Start)> open = new();
        for (int i = 0; i < marked.Length;)
        {
            if (string.CompareOrdinal(marked, i, "{|", 0, 2) == 0 && marked.IndexOf(':', i) is var colon && colon - i is 9 or 10)
            {
                open.Push((marked[(i + 2)..colon], code.Length));
                i = colon + 1;
            }
            else if (string.CompareOrdinal(marked, i, "|}", 0, 2) == 0 && open.TryPop(out (string Id, int Start) mistake))
            {
                mistakes.Add(new(mistake.Id.TrimStart('?'), TextSpan.FromBounds(mistake.Start, code.Length), mistake.Id[0] == '?'));
                i += 2;
            }
            else
            {
                code.Append(marked[i++]);
            }
        }

        return open.Count == 0
            ? (code.ToString(), mistakes)
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"'{title}': {open.Count} marks have no end."));
    }
}
