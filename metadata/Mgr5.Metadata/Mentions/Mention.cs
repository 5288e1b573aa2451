namespace Mgr5.Metadata.Mentions;

/// <summary>A name of a panel's client, or of one of its functions, in a text.</summary>
/// <param name="Name">The C# name or the name on the wire, as the shape has it.</param>
/// <param name="Form">What the name looks like.</param>
/// <param name="Of">Members: the member that it is one of, where it is written right behind that; null where that cannot be told.</param>
/// <param name="Leads">Members: whether it is only there to get to the function below it that is written right behind.</param>
public readonly record struct Mention(string Name, MentionForm Form, string? Of = null, bool Leads = false);

/// <summary>A <see cref="Mention"/> and where it is.</summary>
/// <param name="Mention">What is mentioned.</param>
/// <param name="Position">The index of its first character.</param>
/// <param name="Before">The word before it in a chain of names: <c>Webdomain</c> in <c>panel.Webdomain.Edit</c>; null where there is none.</param>
public readonly record struct PlacedMention(Mention Mention, int Position, string? Before);

/// <summary>What a mention looks like.</summary>
public enum MentionForm
{
    /// <summary>A property: a word beside a dot, or before the colon of a pattern.</summary>
    Member,

    /// <summary>The name of a property by itself, without a dot before it: something else may have that name, too.</summary>
    Alone,

    /// <summary>A type: a whole word anywhere.</summary>
    Type,

    /// <summary>The last part of the client's namespace, which a <c>using</c> may name and no type of it.</summary>
    Namespace,

    /// <summary><c>InternalsVisibleTo</c>: another assembly may use what this one does not.</summary>
    Friends,

    /// <summary>A function written by hand: <c>func=webdomain</c>, <c>"webdomain"</c>.</summary>
    WireName,
}
