namespace Mgr5.Runtime.Tests;

/// <summary>A clock whose pauses are over at once; what takes a minute or more, such as the time-out of a call, never is.</summary>
internal sealed class SwiftTime : TimeProvider
{
    private readonly List<TimeSpan> _pauses = [];

    public IReadOnlyList<TimeSpan> Pauses => _pauses;

    /// <summary>What happens in a pause.</summary>
    public Action? OnPause { get; set; }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        bool isPause = dueTime > TimeSpan.Zero && dueTime < TimeSpan.FromMinutes(1);
        if (isPause)
        {
            _pauses.Add(dueTime);
            OnPause?.Invoke();
        }

        return base.CreateTimer(callback, state, isPause ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, period);
    }
}
