namespace Mgr5;

/// <summary>The ids of a group operation in one <c>elid</c>.</summary>
internal static class ElementIds
{
    private const string Separator = ", ";

    /// <summary>The ids, once it is sure that each is one.</summary>
    /// <exception cref="ArgumentException">There is none, one is empty, or one has a comma, which the panel would take for two ids.</exception>
    public static string[] Checked(IEnumerable<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        string[] all = [.. ids];
        if (all.Length == 0)
        {
            throw new ArgumentException("There is no id: the operation would have nothing to act on.", nameof(ids));
        }

        foreach (string id in all)
        {
            if (string.IsNullOrWhiteSpace(id))
            {
                throw new ArgumentException("An id is empty.", nameof(ids));
            }

            if (id.Contains(',', StringComparison.Ordinal))
            {
                throw new ArgumentException($"The id '{id}' has a comma, which parts ids.", nameof(ids));
            }
        }

        return all;
    }

    /// <summary>Joins ids as panels part them.</summary>
    public static string Join(string[] ids) => string.Join(Separator, ids);
}
