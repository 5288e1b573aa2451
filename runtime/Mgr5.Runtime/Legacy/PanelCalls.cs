using System.ComponentModel;

namespace Mgr5;

/// <summary>What emitted code called before the functions had their verbs from <see cref="PanelFunction"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PanelCalls
{
    /// <inheritdoc cref="PanelNestedListFunction{TItem, TFilter}.ListAsync"/>
    public static Task<IReadOnlyList<T>> ListAsync<T>(
        PanelClient panel, string function, string? parent, PanelCallOptions? options, CancellationToken cancellationToken)
        where T : PanelItem, new()
        => new List<T>(panel, function).ListAsync(parent, Options(options, null), cancellationToken);

    /// <inheritdoc cref="PanelNestedListFunction{TItem, TFilter}.PageAsync"/>
    public static Task<PanelPage<T>> PageAsync<T>(
        PanelClient panel, string function, string? parent, int number, int? size, PanelCallOptions? options, CancellationToken cancellationToken)
        where T : PanelItem, new()
        => new List<T>(panel, function).PageAsync(parent, number, Options(options, size), cancellationToken);

    /// <inheritdoc cref="PanelNestedFormFunction{TForm, TRequest}.GetAsync"/>
    public static Task<T> GetAsync<T>(
        PanelClient panel, string function, string? id, string? parent, PanelCallOptions? options, CancellationToken cancellationToken)
        where T : PanelForm, new()
        => new Form<T>(panel, function).GetAsync(id, parent, options, cancellationToken);

    /// <inheritdoc cref="PanelNestedRowFormFunction{TForm, TRequest}.CreateAsync"/>
    public static Task<PanelOk> CreateAsync(
        PanelClient panel, string function, PanelRequest request, string? parent, PanelCallOptions? options, CancellationToken cancellationToken)
        => new RowForm(panel, function).CreateAsync(request, parent, options, cancellationToken);

    /// <inheritdoc cref="PanelNestedRowFormFunction{TForm, TRequest}.UpdateAsync"/>
    public static Task<PanelOk> UpdateAsync(
        PanelClient panel,
        string function,
        string id,
        PanelRequest request,
        string? parent,
        PanelCallOptions? options,
        CancellationToken cancellationToken)
        => new RowForm(panel, function).UpdateAsync(id, request, parent, options, cancellationToken);

    /// <inheritdoc cref="PanelNestedFormFunction{TForm, TRequest}.SubmitAsync"/>
    public static Task<PanelOk> SubmitAsync(
        PanelClient panel,
        string function,
        PanelRequest? request,
        string? id,
        string? parent,
        PanelCallOptions? options,
        CancellationToken cancellationToken)
        => new Form<PanelForm>(panel, function).SubmitAsync(request, id, parent, options, cancellationToken);

    /// <inheritdoc cref="PanelNestedGroupFunction{TRequest}.InvokeAsync"/>
    public static Task<PanelOk> InvokeAsync(
        PanelClient panel,
        string function,
        IEnumerable<string> ids,
        PanelRequest? request,
        string? parent,
        PanelCallOptions? options,
        CancellationToken cancellationToken)
        => new Group(panel, function).InvokeAsync(ids, request, parent, options, cancellationToken);

    /// <inheritdoc cref="PanelClient.CallAsync"/>
    public static Task<PanelDocument> CallAsync(
        PanelClient panel, string function, PanelRequest? request, PanelCallOptions? options, CancellationToken cancellationToken)
        => panel.CallAsync(function, request, options, cancellationToken);

    private static PanelListOptions<PanelRequest> Options(PanelCallOptions? options, int? size)
        => new() { Su = options?.Su, Lang = options?.Lang, Button = options?.Button, Timeout = options?.Timeout, PageSize = size };

    private sealed class List<T>(PanelClient panel, string name) : PanelNestedListFunction<T, PanelRequest>(panel, name)
        where T : PanelItem, new();

    private sealed class Form<T>(PanelClient panel, string name) : PanelNestedFormFunction<T, PanelRequest>(panel, name)
        where T : PanelForm, new();

    private sealed class RowForm(PanelClient panel, string name) : PanelNestedRowFormFunction<PanelForm, PanelRequest>(panel, name);

    private sealed class Group(PanelClient panel, string name) : PanelNestedGroupFunction<PanelRequest>(panel, name);
}
