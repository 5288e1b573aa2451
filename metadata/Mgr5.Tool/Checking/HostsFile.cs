using System.Globalization;
using Mgr5.Tool.Files;
using Mgr5.Tool.Taking;

namespace Mgr5.Tool.Checking;

/// <summary>
/// A file that names a panel a line: a target of ssh, or an address with, where the panel has a certificate of its own, the fingerprint of that behind
/// it. Empty lines and those that begin with <c>#</c> say nothing.
/// </summary>
internal static class HostsFile
{
    /// <summary>Reads the panels in their order, each once.</summary>
    /// <param name="path">The file.</param>
    /// <param name="ssh">The place of a target of ssh.</param>
    /// <param name="http">The place of an address and a fingerprint.</param>
    /// <exception cref="BadInputException">The file cannot be read, names no panel, or a line of it is wrong.</exception>
    public static IReadOnlyList<PanelPlace> Read(string path, Func<string, PanelPlace> ssh, Func<string, string?, PanelPlace> http)
    {
        List<PanelPlace> places = [];
        string[] lines = InputFile.ReadText(path).Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string[] words = lines[i].Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0 || words[0].StartsWith('#') || places.Any(p => p.Name == words[0]))
            {
                continue;
            }

            try
            {
                places.Add(words switch
                {
                    [var target] when !target.Contains("://", StringComparison.Ordinal) => ssh(target),
                    [var url] => http(url, null),
                    [var url, var fingerprint] when url.Contains("://", StringComparison.Ordinal) => http(url, fingerprint),
                    _ => throw new BadInputException("a line is a target of ssh, or an address and a fingerprint"),
                });
            }
            catch (BadInputException e)
            {
                throw new BadInputException(string.Create(CultureInfo.InvariantCulture, $"{path}({i + 1}): {e.Message}"), e);
            }
        }

        return places.Count > 0 ? places : throw new BadInputException($"{path}: this names no panel");
    }
}
