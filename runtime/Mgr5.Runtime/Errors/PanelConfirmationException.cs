namespace Mgr5;

/// <summary>
/// The panel has not done it yet: it wants a confirmation first, such as the second factor of a login
/// (<see cref="PanelAuth.Session"/> can be given a way to it). This version has no way to give another one to a typed call;
/// <see cref="PanelClient.CallAsync"/> has.
/// </summary>
public sealed class PanelConfirmationException : PanelException
{
    /// <summary>Takes the code of the second factor.</summary>
    internal const string SecondFactorFunction = "totp.confirm";

    private const string Form = "confirm";

    // What an older core says where later ones answer with the function.
    private const string OldSecondFactor = "extraconfirm";

    internal PanelConfirmationException(PanelError error, string func)
        : base(error, func)
    {
    }

    /// <summary>Whether an error of that type asks for something and refuses nothing.</summary>
    internal static bool IsType(string type) => type is OldSecondFactor or "referer_confirm";

    /// <summary>Whether an answer is that the session still lacks the second factor of its login.</summary>
    internal static bool IsAboutSecondFactor(PanelDocument answer)
        => answer.Root.Child("ok")?.Text.Trim() == $"func={SecondFactorFunction}" || answer.Root.Child("error")?.Attribute("type") == OldSecondFactor;

    /// <summary>The exception for an answer that asks instead of doing; null for any other answer.</summary>
    internal static PanelConfirmationException? Of(PanelCall call, PanelDocument answer)
    {
        if (IsAboutSecondFactor(answer))
        {
            return new(PanelError.Of(Form, "totp", "the panel wants the second factor of the login first"), call.Function);
        }

        return answer.Function == Form && call.Function != Form
            ? new(PanelError.Of(Form, null, "the panel wants a confirmation first"), call.Function)
            : null;
    }
}
