namespace Mgr5.Tool.Taking;

/// <summary>How a function answered when it was asked to describe itself. A later one says more of it.</summary>
internal enum FunctionAnswer
{
    /// <summary>It was not asked.</summary>
    NotAsked,

    /// <summary>The panel has no such function.</summary>
    NoSuchFunction,

    /// <summary>It is there, and the session may not call it.</summary>
    NotAllowed,

    /// <summary>There is no answer that says anything of it.</summary>
    Failed,

    /// <summary>It refuses by itself: it is there, and the session may call it.</summary>
    Answered,

    /// <summary>It describes itself.</summary>
    Described,
}
