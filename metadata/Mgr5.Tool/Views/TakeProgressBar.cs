using System.Globalization;
using Mgr5.Tool.Taking;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Mgr5.Tool.Views;

/// <summary>A bar with rate and time left, for a terminal.</summary>
/// <param name="output">The terminal.</param>
/// <param name="what">What there are several of.</param>
internal sealed class TakeProgressBar(IAnsiConsole output, string what) : ITakeProgress
{
    public Task RunAsync(int total, int done, Func<Action, Task> work) => output.Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RateColumn(), new RemainingTimeColumn())
        .StartAsync(async progress =>
        {
            ProgressTask task = progress.AddTask(string.Create(CultureInfo.InvariantCulture, $"{total} {what}"), maxValue: Math.Max(1, total));
            task.Increment(done);
            await work(() => task.Increment(1)).ConfigureAwait(false);
        });

    private sealed class RateColumn : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime)
            => new Text(task.Speed is { } speed ? string.Create(CultureInfo.InvariantCulture, $"{speed:0.0}/s") : "");
    }
}
