namespace Mgr5.Tool.Taking;

/// <summary>Shows nothing.</summary>
internal sealed class SilentProgress : ITakeProgress
{
    private SilentProgress()
    {
    }

    public static SilentProgress Instance { get; } = new();

    public Task RunAsync(int total, int done, Func<Action, Task> work) => work(static () => { });
}
