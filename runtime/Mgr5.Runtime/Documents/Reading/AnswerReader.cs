namespace Mgr5;

/// <summary>
/// An answer while it comes: the rows of a list one by one, and what is beside them. Holds no more than a row, and what is beside.
/// XML is read as it comes; another format, and a document that was read already, has its rows all the same.
/// </summary>
internal sealed class AnswerReader : IDisposable
{
    private readonly AnswerFeed? _feed;
    private readonly XmlAnswer? _xml;
    private readonly IDisposable? _owner;
    private readonly IEnumerator<PanelNode>? _rows;
    private readonly byte[] _beginning = [];
    private PanelDocument? _document;
    private bool _isAtRow;

    private AnswerReader(AnswerFeed feed, IDisposable? owner, bool rowsApart, AnswerSizes sizes)
    {
        _feed = feed;
        _owner = owner;
        _xml = new(rowsApart, sizes);
        _beginning = feed.Beginning.ToArray();
    }

    private AnswerReader(PanelDocument document)
    {
        _document = document;
        _rows = document.Rows.GetEnumerator();
    }

    /// <summary>The answer without the rows: all of it once there is no row any more; before, what came before the row.</summary>
    public PanelDocument Document => _document ?? new(_xml!.ToNode());

    /// <summary>The rows of a document.</summary>
    public static AnswerReader Of(PanelDocument document) => new(document);

    /// <summary>Begins to read an answer, and waits for its first row, or where it has none, for its end.</summary>
    /// <param name="content">What comes; disposed of with the reader.</param>
    /// <param name="owner">What else is disposed of with it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="PanelFormatException">It is neither XML nor JSON of a panel.</exception>
    public static Task<AnswerReader> OpenAsync(Stream content, IDisposable? owner, CancellationToken cancellationToken)
        => OpenAsync(content, owner, AnswerSizes.Usual, cancellationToken);

    /// <summary>The same up to other sizes.</summary>
    public static async Task<AnswerReader> OpenAsync(Stream content, IDisposable? owner, AnswerSizes sizes, CancellationToken cancellationToken)
    {
        AnswerFeed? feed = null;
        try
        {
            feed = await AnswerFeed.OpenAsync(content, sizes, cancellationToken).ConfigureAwait(false);
            if (AnswerKind.IsJson(feed.Beginning))
            {
                PanelDocument document = new(JsonAnswer.Read(await feed.ReadAllAsync(cancellationToken).ConfigureAwait(false), sizes));
                feed.Dispose();
                owner?.Dispose();
                return Of(document);
            }

            AnswerReader reader = new(feed, owner, rowsApart: true, sizes);
            reader._isAtRow = await reader.ReadOnAsync(cancellationToken).ConfigureAwait(false);
            return reader;
        }
        catch (Exception e)
        {
            try
            {
                await ExplainAsync(e, feed, owner, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                feed?.Dispose();
                owner?.Dispose();
            }

            throw;
        }
    }

    /// <summary>Reads an answer to its end as one document.</summary>
    /// <param name="content">What comes; disposed of.</param>
    /// <param name="source">Where it comes from; the caller's.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <inheritdoc cref="OpenAsync(Stream, IDisposable?, CancellationToken)" path="/exception"/>
    public static Task<PanelDocument> ReadDocumentAsync(Stream content, IAnswerSource? source, CancellationToken cancellationToken)
        => ReadDocumentAsync(content, source, AnswerSizes.Usual, cancellationToken);

    /// <summary>The same up to other sizes.</summary>
    public static async Task<PanelDocument> ReadDocumentAsync(Stream content, IAnswerSource? source, AnswerSizes sizes, CancellationToken cancellationToken)
    {
        using AnswerFeed feed = await AnswerFeed.OpenAsync(content, sizes, cancellationToken).ConfigureAwait(false);
        try
        {
            if (AnswerKind.IsJson(feed.Beginning))
            {
                return new(JsonAnswer.Read(await feed.ReadAllAsync(cancellationToken).ConfigureAwait(false), sizes));
            }

            AnswerReader reader = new(feed, null, rowsApart: false, sizes);
            await reader.ReadOnAsync(cancellationToken).ConfigureAwait(false);
            return reader.Document;
        }
        catch (PanelFormatException e)
        {
            await ExplainAsync(e, feed, source, cancellationToken).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Waits for the next row; null: there is none any more.</summary>
    /// <exception cref="PanelFormatException">What follows is not well-formed, or breaks off.</exception>
    public async ValueTask<TItem?> ReadRowAsync<TItem>(CancellationToken cancellationToken)
        where TItem : PanelItem, new()
    {
        if (_rows is not null)
        {
            return _rows.MoveNext() ? new() { Node = _rows.Current } : null;
        }

        try
        {
            if (!_isAtRow && !await ReadOnAsync(cancellationToken).ConfigureAwait(false))
            {
                return null;
            }
        }
        catch (PanelFormatException e)
        {
            await ExplainAsync(e, _feed, _owner, cancellationToken).ConfigureAwait(false);
            throw;
        }

        _isAtRow = false;
        return new() { Row = _xml!.Row };
    }

    public void Dispose()
    {
        _rows?.Dispose();
        _feed?.Dispose();
        _owner?.Dispose();
    }

    // Why something is no whole document, only its source may know, and only once it is over.
    private static async Task ExplainAsync(Exception e, AnswerFeed? feed, IDisposable? owner, CancellationToken cancellationToken)
    {
        if (e is PanelFormatException && feed is not null && owner is IAnswerSource source && await feed.IsOverAsync(cancellationToken).ConfigureAwait(false))
        {
            await source.EnsureSucceededAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    // Whether there is a row; else the document is over.
    private async ValueTask<bool> ReadOnAsync(CancellationToken cancellationToken)
    {
        while (_document is null)
        {
            switch (ReadPart())
            {
                case true:
                    return true;
                case false:
                    _document = new(_xml!.ToNode());
                    break;
                default:
                    await _feed!.FillAsync(cancellationToken).ConfigureAwait(false);
                    break;
            }
        }

        return false;
    }

    // Whether there is a row; null: more has to come.
    private bool? ReadPart()
    {
        try
        {
            ReadOnlySpan<byte> content = _feed!.Content;
            bool isLast = _feed.IsLast && !_feed.IsBroken;
            if (_feed.IsBroken)
            {
                // Nothing follows that could end the tag, and what is wrong in it comes first.
                _xml!.State.Unended = 0;
            }

            XmlTokenizer tokenizer = new(content, isLast, _xml!.State);
            bool isRow = _xml.Read(ref tokenizer);
            _xml.State.Pass(content[..tokenizer.Consumed]);
            _feed.Consume(tokenizer.Consumed);
            if (!isRow && _feed.IsBroken)
            {
                _xml.State.Fail(content[tokenizer.Consumed..], "bytes that are no character of XML in UTF-8");
            }

            return isRow ? true : isLast ? false : null;
        }
        catch (PanelFormatException e)
        {
            throw AnswerKind.Explain(e, _beginning);
        }
    }
}
