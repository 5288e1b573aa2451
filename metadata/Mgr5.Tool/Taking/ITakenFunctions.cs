using Mgr5.Metadata.Snapshots;

namespace Mgr5.Tool.Taking;

/// <summary>The functions that a take is about.</summary>
internal interface ITakenFunctions
{
    /// <summary>All that there may be, by name.</summary>
    IReadOnlyDictionary<string, Function> All { get; }

    /// <summary>A description spoke of a function.</summary>
    void Meet(Function mentioned);

    /// <summary>Those that are there, each with what is known of it besides what it says of itself now.</summary>
    /// <param name="answers">How those answered that were asked; the best answer that any session got.</param>
    /// <param name="described">What the descriptions say, by function.</param>
    IReadOnlyCollection<Function> There(IReadOnlyDictionary<string, FunctionAnswer> answers, IReadOnlyDictionary<string, Function> described);
}
