using System.Security.Cryptography;
using Mgr5.Simulator.Documents;

namespace Mgr5.Simulator.Faults;

/// <summary>Answers that are fetched from an address of their own, because they took long.</summary>
internal sealed class LongAnswers(string panel, string page)
{
    public const string Folder = "/long/";

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (WireAnswer Answer, int Polls)> _kept = new(StringComparer.Ordinal);

    /// <summary>Keeps the answer.</summary>
    /// <returns>The page that says where it is.</returns>
    public WireAnswer Keep(WireAnswer answer, int polls)
    {
        string path = $"{Folder}{RandomNumberGenerator.GetHexString(24, lowercase: true)}/{panel}";
        lock (_gate)
        {
            _kept.Add(path, (answer, polls));
        }

        return Page(path);
    }

    /// <summary>What that path answers: the page again, or the answer itself, once; null where there is nothing, or nothing any more.</summary>
    public WireAnswer? Fetch(string path)
    {
        lock (_gate)
        {
            if (!_kept.TryGetValue(path, out (WireAnswer Answer, int Polls) kept))
            {
                return null;
            }

            if (kept.Polls > 0)
            {
                _kept[path] = (kept.Answer, kept.Polls - 1);
                return Page(path);
            }

            _kept.Remove(path);
            return kept.Answer;
        }
    }

    private WireAnswer Page(string path) => new(HtmlPages.Long(page, path.TrimStart('/')), "text/html");
}
