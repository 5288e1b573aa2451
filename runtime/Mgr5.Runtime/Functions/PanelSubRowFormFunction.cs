using System.ComponentModel;

namespace Mgr5;

/// <summary>The form of a sub-list's rows.</summary>
/// <typeparam name="TForm">What the form shows.</typeparam>
/// <typeparam name="TRequest">What it takes.</typeparam>
/// <param name="panel">The client that calls.</param>
/// <param name="name">What <c>func</c> takes.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PanelSubRowFormFunction<TForm, TRequest>(PanelClient panel, string name) : PanelFormFunctionBase<TForm, TRequest>(panel, name)
    where TForm : PanelRequest, IPanelForm, new()
    where TRequest : PanelRequest, new()
{
    /// <inheritdoc cref="PanelNestedFormFunction{TForm, TRequest}.GetAsync"/>
    public Task<TForm> GetAsync(string? id, string parent, PanelCallOptions? options = null, CancellationToken cancellationToken = default)
        => ShowAsync(CallAbout(id, Required(parent, nameof(parent)), null, options), cancellationToken);

    /// <inheritdoc cref="PanelNestedRowFormFunction{TForm, TRequest}.CreateAsync"/>
    public Task<PanelOk> CreateAsync(
        TRequest request, string parent, PanelCallOptions? options = null, CancellationToken cancellationToken = default)
        => SubmitNewAsync(Required(parent, nameof(parent)), request, options, cancellationToken);

    /// <inheritdoc cref="PanelNestedRowFormFunction{TForm, TRequest}.UpdateAsync"/>
    public Task<PanelOk> UpdateAsync(
        string id, TRequest request, string parent, PanelCallOptions? options = null, CancellationToken cancellationToken = default)
        => SubmitChangeAsync(id, Required(parent, nameof(parent)), request, options, cancellationToken);
}
