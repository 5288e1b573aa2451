namespace Mgr5.Tool.Taking;

/// <summary>Shows how far a take is.</summary>
internal interface ITakeProgress
{
    /// <summary>Shows work from its start to its end.</summary>
    /// <param name="total">How many captures there are to be.</param>
    /// <param name="done">How many of them an earlier take has made.</param>
    /// <param name="work">The work; it calls its argument, on any thread, after each capture.</param>
    Task RunAsync(int total, int done, Func<Action, Task> work);
}
