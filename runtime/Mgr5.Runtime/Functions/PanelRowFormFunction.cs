using System.ComponentModel;

namespace Mgr5;

/// <summary>The form of a list's rows.</summary>
/// <typeparam name="TForm">What the form shows.</typeparam>
/// <typeparam name="TRequest">What it takes.</typeparam>
/// <param name="panel">The client that calls.</param>
/// <param name="name">What <c>func</c> takes.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PanelRowFormFunction<TForm, TRequest>(PanelClient panel, string name) : PanelFormFunctionBase<TForm, TRequest>(panel, name)
    where TForm : PanelRequest, IPanelForm, new()
    where TRequest : PanelRequest, new()
{
    /// <inheritdoc cref="PanelNestedFormFunction{TForm, TRequest}.GetAsync"/>
    public Task<TForm> GetAsync(string? id = null, PanelCallOptions? options = null, CancellationToken cancellationToken = default)
        => ShowAsync(CallAbout(id, null, null, options), cancellationToken);

    /// <inheritdoc cref="PanelNestedRowFormFunction{TForm, TRequest}.CreateAsync"/>
    public Task<PanelOk> CreateAsync(
        TRequest request, PanelCallOptions? options = null, CancellationToken cancellationToken = default)
        => SubmitNewAsync(null, request, options, cancellationToken);

    /// <inheritdoc cref="PanelNestedRowFormFunction{TForm, TRequest}.UpdateAsync"/>
    public Task<PanelOk> UpdateAsync(
        string id, TRequest request, PanelCallOptions? options = null, CancellationToken cancellationToken = default)
        => SubmitChangeAsync(id, null, request, options, cancellationToken);
}
