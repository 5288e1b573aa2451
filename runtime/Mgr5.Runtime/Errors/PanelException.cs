namespace Mgr5;

/// <summary>
/// The panel refused a call and says why (<c>doc/error</c>). <see cref="Exception.Message"/> is the panel's own sentence, in the
/// language of the call, with the function in front.
/// </summary>
public class PanelException : Exception
{
    internal PanelException(PanelError error, string func)
        : base($"{func}: {error.Summary}")
    {
        Func = func;
        Error = error;
    }

    /// <summary>The function that was called.</summary>
    public string Func { get; }

    /// <summary>
    /// The class of the error: an open set, whose common members are in <see cref="PanelErrorType"/>. Empty where the
    /// panel does not say.
    /// </summary>
    public string Type => Error.Type;

    /// <summary>What it is about: the name of a parameter, a kind of object, or null.</summary>
    public string? Object => Error.Object;

    /// <summary>The value that was refused, as the panel gives it back; <c>***</c> for one that was sent as a secret; null where it gives none.</summary>
    public string? Value => Error.Parameters.GetValueOrDefault("value");

    /// <summary>What the panel says for those who look closer, in the language of the call; null where it says no more than the message.</summary>
    public string? Detail => Error.Detail;

    /// <summary>The heading that the panel shows above the error, or null.</summary>
    public string? Group => Error.Group;

    /// <summary>The parameters of the panel's message by name (<c>object</c>, <c>value</c>, …).</summary>
    public IReadOnlyDictionary<string, string> Parameters => Error.Parameters;

    /// <summary>The functions inside the panel that led there, outermost first.</summary>
    public IReadOnlyList<string> Stack => Error.Stack;

    /// <summary>The panel's number for the error; ISPmanager 4 knows errors by it, later panels always say 1 or nothing.</summary>
    public int? Code => Error.Code;

    internal PanelError Error { get; }
}

/// <summary>
/// The panel did not accept who called (user, password, key or address), or a session has ended that cannot be renewed: one that was
/// given by its id or begun with a one-time key. Never repeated by itself.
/// </summary>
public class PanelAuthenticationException : PanelException
{
    internal PanelAuthenticationException(PanelError error, string func)
        : base(error, func)
    {
    }
}

/// <summary>Whoever called may not do that. (A session that had ended is renewed before this is thrown.)</summary>
public sealed class PanelAccessException : PanelException
{
    internal PanelAccessException(PanelError error, string func)
        : base(error, func)
    {
    }
}
