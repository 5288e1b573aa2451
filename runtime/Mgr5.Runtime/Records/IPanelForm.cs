namespace Mgr5;

/// <summary>What a form shows. Implemented by records that derive from <see cref="PanelRequest"/>, and by nothing else.</summary>
public interface IPanelForm
{
    /// <summary>The document as it came.</summary>
    PanelNode Node { get; }

    /// <summary>The options of a select, in the panel's order; none where the form lists none.</summary>
    /// <param name="name">The select's name on the wire.</param>
    IReadOnlyList<PanelOption> Options(string name);
}

/// <summary>What a form shows, and what it takes.</summary>
/// <typeparam name="TRequest">What the form takes.</typeparam>
public interface IPanelForm<TRequest> : IPanelForm
    where TRequest : PanelRequest
{
    /// <summary>
    /// What submitting the form would send: what it is about (the id and the parent with which it was read, for calls that
    /// name none), its hidden inputs, and what was changed. It neither undoes what others changed meanwhile, nor sends back
    /// what the panel shows in place of a secret. A step of a wizard sends all its values: the panel keeps none of them.
    /// </summary>
    TRequest ToRequest();
}
