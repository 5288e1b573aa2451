using System.ComponentModel;

namespace Mgr5;

/// <summary>An answer of a wizard, from which emitted code makes the step.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PanelStepAnswer
{
    private readonly PanelDocument _document;
    private readonly PanelCall _call;

    internal PanelStepAnswer(PanelDocument document, PanelCall call)
    {
        _document = document;
        _call = call;
        Function = ShownForm.IsIn(document.Root) ? document.Function ?? call.Function : null;
    }

    /// <summary>The step's function, e.g. <c>payment.add.method</c>; null where the wizard is done.</summary>
    public string? Function { get; }

    /// <summary>What the panel has done.</summary>
    /// <exception cref="InvalidOperationException">The wizard is not done.</exception>
    public PanelOk Ok => Function is null ? new(_document) : throw new InvalidOperationException("The wizard is not done.");

    /// <summary>The step's form, with all values so far.</summary>
    /// <typeparam name="TForm">What the step shows.</typeparam>
    /// <exception cref="InvalidOperationException">The wizard is done.</exception>
    public TForm Form<TForm>()
        where TForm : PanelRequest, IPanelForm, new()
    {
        if (Function is null)
        {
            throw new InvalidOperationException("The wizard is done.");
        }

        TForm form = new();
        form.Show(ShownForm.OfStep(_document.Root), _call.About, _call.Sent);
        return form;
    }
}
