using System.ComponentModel;

namespace Mgr5;

/// <summary>A form that stands for itself.</summary>
/// <typeparam name="TForm">What the form shows.</typeparam>
/// <typeparam name="TRequest">What it takes.</typeparam>
/// <param name="panel">The client that calls.</param>
/// <param name="name">What <c>func</c> takes.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PanelFormFunction<TForm, TRequest>(PanelClient panel, string name) : PanelFormFunctionBase<TForm, TRequest>(panel, name)
    where TForm : PanelRequest, IPanelForm, new()
    where TRequest : PanelRequest, new()
{
    /// <inheritdoc cref="PanelNestedFormFunction{TForm, TRequest}.GetAsync"/>
    public Task<TForm> GetAsync(string? id = null, PanelCallOptions? options = null, CancellationToken cancellationToken = default)
        => ShowAsync(CallAbout(id, null, null, options), cancellationToken);

    /// <inheritdoc cref="PanelNestedFormFunction{TForm, TRequest}.SubmitAsync"/>
    public Task<PanelOk> SubmitAsync(
        TRequest? request = null, string? id = null, PanelCallOptions? options = null, CancellationToken cancellationToken = default)
        => SubmitAnyAsync(id, null, request, options, cancellationToken);
}
