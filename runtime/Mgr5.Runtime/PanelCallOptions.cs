namespace Mgr5;

/// <summary>What any call may say besides its own parameters.</summary>
public record PanelCallOptions
{
    /// <summary>The user with whose rights to call (<c>su</c>): administrators may name any user, resellers their own.</summary>
    public string? Su { get; init; }

    /// <summary>The language of texts and errors (<c>lang</c>), e.g. <c>ru</c>; one that the panel does not know gives English.</summary>
    public string? Lang { get; init; }

    /// <summary>The button that submits a form (<c>clicked_button</c>); some forms branch on it. Null: <c>ok</c>, unsaid.</summary>
    public string? Button { get; init; }

    /// <summary>How long to wait for the answer, a login and repeats included; null: what the connection has, by itself 100 seconds.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>
    /// The caller's word that the call changes nothing, for calls whose kind does not tell (all that are named <c>CallAsync</c> or
    /// <c>OpenReadAsync</c>; it has no effect on others). A call that only reads is made again when the panel was not reached
    /// or its answer broke off; any other may have been carried out and is not. Lists, forms that are shown, reports and checks of
    /// values only read without a word; with <c>sok</c> among its parameters no call does.
    /// </summary>
    public bool OnlyReads { get; init; }
}
