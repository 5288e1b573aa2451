namespace Mgr5;

/// <summary>The rows of an answer, and what is beside them.</summary>
internal sealed record PanelRows<TItem>(IReadOnlyList<TItem> Items, PanelDocument Document)
    where TItem : PanelItem, new()
{
    /// <summary>Reads them to the end, and disposes of the reader.</summary>
    public static async Task<PanelRows<TItem>> ReadAsync(AnswerReader reader, string function, CancellationToken cancellationToken)
    {
        using (reader)
        {
            List<TItem> items = [];
            while (await NextAsync(reader, function, cancellationToken).ConfigureAwait(false) is { } item)
            {
                items.Add(item);
            }

            return new(items, reader.Document);
        }
    }

    /// <summary>The next row; null: there is none any more.</summary>
    /// <exception cref="PanelFormatException">What follows is not well-formed, or breaks off.</exception>
    public static async ValueTask<TItem?> NextAsync(AnswerReader reader, string function, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadRowAsync<TItem>(cancellationToken).ConfigureAwait(false);
        }
        catch (PanelFormatException e)
        {
            throw e.In(function);
        }
    }
}
