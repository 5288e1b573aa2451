using System.Globalization;
using Mgr5.Tool.Taking;
using Spectre.Console;

namespace Mgr5.Tool.Views;

/// <summary>A line for every tenth of a take, for files and pipes.</summary>
internal sealed class TakeProgressLines(IAnsiConsole output) : ITakeProgress
{
    public Task RunAsync(int total, int done, Func<Action, Task> work)
    {
        if (done > 0)
        {
            output.PrintLine(string.Create(CultureInfo.InvariantCulture, $"{done} of {total} captures are there from before"));
        }

        object gate = new();
        int tenth = total == 0 ? 0 : done * 10 / total;
        return work(() =>
        {
            lock (gate)
            {
                done++;
                if (done * 10 / total > tenth)
                {
                    tenth = done * 10 / total;
                    output.PrintLine(string.Create(CultureInfo.InvariantCulture, $"{done} of {total} captures"));
                }
            }
        });
    }
}
