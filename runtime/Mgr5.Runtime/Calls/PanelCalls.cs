using System.ComponentModel;
using System.Globalization;

namespace Mgr5;

/// <summary>What the verbs of emitted functions do on the wire. Emitted code calls it; people call the emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PanelCalls
{
    /// <summary>All rows of a list, page after page until the panel's total (<c>p_elems</c>) is reached.</summary>
    /// <param name="panel">The client.</param>
    /// <param name="function">What <c>func</c> takes.</param>
    /// <param name="parent">The object that a sub-list belongs to, by its key in the list above (<c>elid</c>).</param>
    /// <param name="options">Rights, language, time-out.</param>
    /// <param name="cancellationToken">Ends the wait; the panel may carry the call out all the same.</param>
    /// <exception cref="PanelException">The panel refused.</exception>
    /// <exception cref="PanelTransportException">The panel was not reached.</exception>
    /// <exception cref="PanelFormatException">What came is no answer of a panel.</exception>
    /// <exception cref="TimeoutException">No answer in time.</exception>
    public static async Task<IReadOnlyList<T>> ListAsync<T>(
        PanelClient panel, string function, string? parent, PanelCallOptions? options, CancellationToken cancellationToken)
        where T : PanelItem, new()
    {
        // A panel may remember the page of the session.
        PanelPage<T> page = await ReadPageAsync<T>(panel, ListCall(function, parent, options) with { Page = 1 }, cancellationToken).ConfigureAwait(false);
        if (page.Items.Count >= (page.Total ?? 0))
        {
            return page.Items;
        }

        List<T> items = [.. page.Items];
        while (page.Items.Count > 0 && items.Count < page.Total)
        {
            PanelCall next = ListCall(function, parent, options) with { Page = page.Number + 1, PageSize = page.Size };
            page = await ReadPageAsync<T>(panel, next, cancellationToken).ConfigureAwait(false);
            items.AddRange(page.Items);
        }

        return items;
    }

    /// <summary>One page of a list.</summary>
    /// <param name="panel">The client.</param>
    /// <param name="function">What <c>func</c> takes.</param>
    /// <param name="parent">The object that a sub-list belongs to, by its key in the list above (<c>elid</c>).</param>
    /// <param name="number">The page, from 1.</param>
    /// <param name="size">How many rows a page has; null: as many as the panel's settings say. The panel keeps the size for the session.</param>
    /// <param name="options">Rights, language, time-out.</param>
    /// <param name="cancellationToken">Ends the wait; the panel may carry the call out all the same.</param>
    /// <exception cref="PanelException">The panel refused.</exception>
    /// <exception cref="PanelTransportException">The panel was not reached.</exception>
    /// <exception cref="PanelFormatException">What came is no answer of a panel.</exception>
    /// <exception cref="TimeoutException">No answer in time.</exception>
    public static Task<PanelPage<T>> PageAsync<T>(
        PanelClient panel, string function, string? parent, int number, int? size, PanelCallOptions? options, CancellationToken cancellationToken)
        where T : PanelItem, new()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(size ?? 1, 1, nameof(size));
        return ReadPageAsync<T>(panel, ListCall(function, parent, options) with { Page = number, PageSize = size }, cancellationToken);
    }

    /// <summary>The values of a form: those of an object, or without an id those of a new one.</summary>
    /// <param name="panel">The client.</param>
    /// <param name="function">What <c>func</c> takes.</param>
    /// <param name="id">The object (<c>elid</c>); null: a new one.</param>
    /// <param name="parent">The object that the sub-list above belongs to, by its key (<c>plid</c>).</param>
    /// <param name="options">Rights, language, time-out.</param>
    /// <param name="cancellationToken">Ends the wait; the panel may carry the call out all the same.</param>
    /// <exception cref="ArgumentException">The id is empty: the panel would show the form of a new object.</exception>
    /// <exception cref="PanelException">The panel refused.</exception>
    /// <exception cref="PanelTransportException">The panel was not reached.</exception>
    /// <exception cref="PanelFormatException">What came is no answer of a panel.</exception>
    /// <exception cref="TimeoutException">No answer in time.</exception>
    public static Task<T> GetAsync<T>(
        PanelClient panel, string function, string? id, string? parent, PanelCallOptions? options, CancellationToken cancellationToken)
        where T : PanelForm, new()
    {
        return ReadAsync(panel, Call(function, id, parent, null, options));

        async Task<T> ReadAsync(PanelClient panel, PanelCall call)
        {
            PanelDocument answer = await panel.Connection.SendAsync(call, cancellationToken).ConfigureAwait(false);
            return new T { Node = answer.Root };
        }
    }

    /// <summary>Submits a form without an id: creates.</summary>
    /// <param name="panel">The client.</param>
    /// <param name="function">What <c>func</c> takes.</param>
    /// <param name="request">What to send. What is not sent is as the form fills it.</param>
    /// <param name="parent">The object that the sub-list above belongs to, by its key (<c>plid</c>).</param>
    /// <param name="options">Rights, language, time-out.</param>
    /// <param name="cancellationToken">Ends the wait; the panel may carry the call out all the same.</param>
    /// <exception cref="PanelException">The panel refused.</exception>
    /// <exception cref="PanelTransportException">The panel was not reached.</exception>
    /// <exception cref="PanelFormatException">What came is no answer of a panel.</exception>
    /// <exception cref="TimeoutException">No answer in time.</exception>
    public static Task<PanelOk> CreateAsync(
        PanelClient panel, string function, PanelRequest request, string? parent, PanelCallOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return DoAsync(panel, Call(function, null, parent, request, options) with { IsSubmit = true }, cancellationToken);
    }

    /// <summary>Submits a form for an object that exists: changes it.</summary>
    /// <param name="panel">The client.</param>
    /// <param name="function">What <c>func</c> takes.</param>
    /// <param name="id">The object (<c>elid</c>).</param>
    /// <param name="request">What to change. What is not sent keeps its value.</param>
    /// <param name="parent">The object that the sub-list above belongs to, by its key (<c>plid</c>).</param>
    /// <param name="options">Rights, language, time-out.</param>
    /// <param name="cancellationToken">Ends the wait; the panel may carry the call out all the same.</param>
    /// <exception cref="ArgumentException">The id is empty: the panel would create.</exception>
    /// <exception cref="PanelException">The panel refused.</exception>
    /// <exception cref="PanelTransportException">The panel was not reached.</exception>
    /// <exception cref="PanelFormatException">What came is no answer of a panel.</exception>
    /// <exception cref="TimeoutException">No answer in time.</exception>
    public static Task<PanelOk> UpdateAsync(
        PanelClient panel,
        string function,
        string id,
        PanelRequest request,
        string? parent,
        PanelCallOptions? options,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(request);
        return DoAsync(panel, Call(function, id, parent, request, options) with { IsSubmit = true }, cancellationToken);
    }

    /// <summary>Submits a form that stands for itself.</summary>
    /// <param name="panel">The client.</param>
    /// <param name="function">What <c>func</c> takes.</param>
    /// <param name="request">What to send. What is not sent keeps its value, or is as the form fills it.</param>
    /// <param name="id">The object that the form is about (<c>elid</c>), if it is about one.</param>
    /// <param name="parent">The object that the sub-list above belongs to, by its key (<c>plid</c>).</param>
    /// <param name="options">Rights, language, time-out.</param>
    /// <param name="cancellationToken">Ends the wait; the panel may carry the call out all the same.</param>
    /// <exception cref="PanelException">The panel refused.</exception>
    /// <exception cref="PanelTransportException">The panel was not reached.</exception>
    /// <exception cref="PanelFormatException">What came is no answer of a panel.</exception>
    /// <exception cref="TimeoutException">No answer in time.</exception>
    public static Task<PanelOk> SubmitAsync(
        PanelClient panel,
        string function,
        PanelRequest? request,
        string? id,
        string? parent,
        PanelCallOptions? options,
        CancellationToken cancellationToken)
        => DoAsync(panel, Call(function, id, parent, request, options) with { IsSubmit = true }, cancellationToken);

    /// <summary>A group operation, in one call for all ids.</summary>
    /// <param name="panel">The client.</param>
    /// <param name="function">What <c>func</c> takes.</param>
    /// <param name="ids">The objects (<c>elid</c>). What was done before one is refused stays done.</param>
    /// <param name="request">What else to send.</param>
    /// <param name="parent">The object that the sub-list above belongs to, by its key (<c>plid</c>).</param>
    /// <param name="options">Rights, language, time-out.</param>
    /// <param name="cancellationToken">Ends the wait; the panel may carry the call out all the same.</param>
    /// <exception cref="ArgumentException">There is no id, one is empty, or one has a comma, which parts ids.</exception>
    /// <exception cref="PanelException">The panel refused.</exception>
    /// <exception cref="PanelTransportException">The panel was not reached.</exception>
    /// <exception cref="PanelFormatException">What came is no answer of a panel.</exception>
    /// <exception cref="TimeoutException">No answer in time.</exception>
    public static Task<PanelOk> InvokeAsync(
        PanelClient panel,
        string function,
        IEnumerable<string> ids,
        PanelRequest? request,
        string? parent,
        PanelCallOptions? options,
        CancellationToken cancellationToken)
        => DoAsync(panel, Call(function, ElementIds.Join(ids), parent, request, options), cancellationToken);

    /// <summary>The call as it is, answered with the document as it is.</summary>
    /// <param name="panel">The client.</param>
    /// <param name="function">What <c>func</c> takes.</param>
    /// <param name="request">
    /// The parameters, service parameters such as <c>elid</c> and <c>sok</c> included; <c>out</c> too, for another format that is a document
    /// (<c>devel</c>, <c>json</c>).
    /// </param>
    /// <param name="options">Rights, language, time-out.</param>
    /// <param name="cancellationToken">Ends the wait; the panel may carry the call out all the same.</param>
    /// <exception cref="PanelException">The panel refused.</exception>
    /// <exception cref="PanelTransportException">The panel was not reached.</exception>
    /// <exception cref="PanelFormatException">What came is no answer of a panel.</exception>
    /// <exception cref="TimeoutException">No answer in time.</exception>
    public static Task<PanelDocument> CallAsync(
        PanelClient panel, string function, PanelRequest? request, PanelCallOptions? options, CancellationToken cancellationToken)
        => panel.Connection.SendAsync(new(function) { Request = request, Options = options, Format = request?["out"] }, cancellationToken);

    // The panel drops an empty elid and then creates; an empty plid names no parent.
    private static PanelCall Call(string function, string? id, string? parent, PanelRequest? request, PanelCallOptions? options)
    {
        if (id is not null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(id);
        }

        if (parent is not null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(parent);
        }

        if (request?.Names.FirstOrDefault(static name => name is "elid" or "plid" or "func" or "sok") is { } argument)
        {
            throw new ArgumentException($"'{argument}' is what the call itself is made of, and no parameter of its request.", nameof(request));
        }

        return new(function) { ElementId = id, ParentId = parent, Request = request, Options = options };
    }

    // A sub-list takes its parent as elid; everything else on its rows takes it as plid.
    private static PanelCall ListCall(string function, string? parent, PanelCallOptions? options)
        => Call(function, parent, null, null, options);

    private static async Task<PanelOk> DoAsync(PanelClient panel, PanelCall call, CancellationToken cancellationToken)
        => new(await panel.Connection.SendAsync(call, cancellationToken).ConfigureAwait(false));

    private static async Task<PanelPage<T>> ReadPageAsync<T>(PanelClient panel, PanelCall call, CancellationToken cancellationToken)
        where T : PanelItem, new()
    {
        PanelDocument answer = await panel.Connection.SendAsync(call, cancellationToken).ConfigureAwait(false);
        T[] items = [.. answer.Rows.Select(static row => new T { Node = row })];
        return new(items, Number(answer, "p_num") ?? call.Page ?? 1, Number(answer, "p_cnt") ?? call.PageSize, Number(answer, "p_elems"));
    }

    private static int? Number(PanelDocument answer, string name)
        => int.TryParse(answer.Root.Child(name)?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
