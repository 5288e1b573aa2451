namespace Mgr5;

/// <summary>
/// The panel has not done it yet: it wants a confirmation first, such as the second factor of a login. This version has no way to
/// give one to a typed call; <see cref="PanelClient.CallAsync"/> has.
/// </summary>
public sealed class PanelConfirmationException : PanelException
{
    private const string SecondFactor = "func=totp.confirm";
    private const string Form = "confirm";

    private PanelConfirmationException(PanelError error, string func)
        : base(error, func)
    {
    }

    /// <summary>The exception for an answer that asks instead of doing; null for any other answer.</summary>
    internal static PanelConfirmationException? Of(PanelCall call, PanelDocument answer)
    {
        if (answer.Root.Child("ok")?.Text == SecondFactor)
        {
            return new(PanelError.Of(Form, "totp", "the panel wants the second factor of the login first"), call.Function);
        }

        return answer.Function == Form && call.Function != Form
            ? new(PanelError.Of(Form, null, "the panel wants a confirmation first"), call.Function)
            : null;
    }
}
