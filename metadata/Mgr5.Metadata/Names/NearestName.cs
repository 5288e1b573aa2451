namespace Mgr5.Metadata.Names;

/// <summary>"Did you mean": the known name that a misspelt one was probably meant to be.</summary>
public static class NearestName
{
    /// <summary>
    /// The nearest known name, or null where none is near: more than two letters wrong, missing, too many or swapped, or more
    /// than a third of the name, is another word and not a slip. Of equally near ones the first in ordinal order.
    /// </summary>
    public static string? Find(string name, IEnumerable<string> known)
    {
        string? nearest = null;
        int best = Math.Min(2, name.Length / 3) + 1;
        foreach (string candidate in known.OrderBy(static k => k, StringComparer.Ordinal))
        {
            if (Math.Abs(candidate.Length - name.Length) < best && Distance(name, candidate) is var distance && distance < best)
            {
                nearest = candidate;
                best = distance;
            }
        }

        return nearest;
    }

    // Optimal string alignment: insert, delete, replace, swap neighbours; one each.
    private static int Distance(string a, string b)
    {
        var distance = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            distance[i, 0] = i;
        }

        for (int j = 0; j <= b.Length; j++)
        {
            distance[0, j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                int replaced = distance[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                int cost = Math.Min(replaced, Math.Min(distance[i - 1, j], distance[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cost = Math.Min(cost, distance[i - 2, j - 2] + 1);
                }

                distance[i, j] = cost;
            }
        }

        return distance[a.Length, b.Length];
    }
}
