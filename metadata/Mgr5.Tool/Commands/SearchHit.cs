using Mgr5.Metadata.Snapshots;

namespace Mgr5.Tool.Commands;

/// <summary>A function that has all the words of a search.</summary>
/// <param name="Function">The function.</param>
/// <param name="Rank">The nearer to its name the words are, the smaller.</param>
/// <param name="Where">The parameters and columns that have words which neither its name nor its title has.</param>
internal sealed record SearchHit(Function Function, int Rank, string Where)
{
    private const int Exact = 0;
    private const int Segment = 1;
    private const int Name = 2;
    private const int Title = 4;
    private const int Member = 8;
    private const int Description = 16;

    /// <summary>The functions that have every word somewhere, the best first.</summary>
    public static IReadOnlyList<SearchHit> Find(Snapshot snapshot, IEnumerable<string> words)
    {
        string[] all = [.. words.SelectMany(static w => w.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        return
        [
            .. snapshot.Functions.Select(f => Of(f, all)).OfType<SearchHit>()
                .OrderBy(static h => h.Rank).ThenBy(static h => h.Function.Name.Length).ThenBy(static h => h.Function.Name, StringComparer.Ordinal),
        ];
    }

    private static SearchHit? Of(Function function, string[] words)
    {
        int rank = 0;
        SortedSet<string> where = new(StringComparer.Ordinal);
        foreach (string word in words)
        {
            int? found = RankOf(function, word);
            string[] members = found is null or > Title ? [.. MembersWith(function, word)] : [];
            if (members.Length > 0)
            {
                found = Member;
                where.UnionWith(members);
            }

            if (found is null)
            {
                return null;
            }

            rank += found.Value;
        }

        return words.Length == 0 ? null : new(function, rank, string.Join(", ", where));
    }

    private static int? RankOf(Function function, string word)
    {
        if (function.Name.Equals(word, StringComparison.OrdinalIgnoreCase))
        {
            return Exact;
        }

        if (function.Name.Split('.').Contains(word, StringComparer.OrdinalIgnoreCase))
        {
            return Segment;
        }

        return Has(function.Name, word) ? Name : Has(function.Title, word) ? Title : Has(function.Description, word) ? Description : null;
    }

    private static IEnumerable<string> MembersWith(Function function, string word)
        => (function.Parameters ?? []).Where(p => Has(p.Name, word) || Has(p.Title, word) || Has(p.Description, word)).Select(static p => p.Name)
            .Concat((function.Columns ?? []).Where(c => Has(c.Name, word) || Has(c.Title, word)).Select(static c => c.Name));

    private static bool Has(string? text, string word) => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
}
