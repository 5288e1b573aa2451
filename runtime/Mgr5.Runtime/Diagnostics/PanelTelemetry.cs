using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Mgr5;

/// <summary>Tells logs, traces and metrics what one connection does.</summary>
internal sealed class PanelTelemetry(PanelEndpoint endpoint, ILogger logger)
{
    /// <summary>Watches a call until its answer is there or begins to come.</summary>
    public async Task<T> ObserveAsync<T>(string function, Func<Task<T>> call)
    {
        TagList tags = Tags(function);
        using Activity? activity = PanelInstruments.Source.StartActivity(function, ActivityKind.Client, parentContext: default, tags);
        long start = Stopwatch.GetTimestamp();
        try
        {
            T answer = await call().ConfigureAwait(false);
            Ended(function, start, tags, activity, failure: null);
            return answer;
        }
        catch (Exception e)
        {
            Ended(function, start, tags, activity, e);
            throw;
        }
    }

    /// <summary>A read is about to be sent again.</summary>
    /// <param name="function">What is called.</param>
    /// <param name="failure">What it failed of.</param>
    /// <param name="delay">How long until then.</param>
    /// <param name="attempt">Which attempt that will be: 2 for the first repeat.</param>
    public void ReadRepeated(string function, Exception failure, TimeSpan delay, int attempt)
    {
        PanelInstruments.Repeats.Add(1, Tags(function));
        if (logger.IsEnabled(LogLevel.Warning))
        {
            PanelLog.ReadRepeated(logger, function, endpoint, FailureKind.Of(failure), delay.TotalMilliseconds, attempt);
        }
    }

    /// <summary>A login brought a session.</summary>
    /// <param name="isFirst">Whether the connection had none before.</param>
    public void LoggedIn(bool isFirst)
    {
        if (isFirst)
        {
            PanelLog.SessionBegun(logger, endpoint);
            return;
        }

        PanelInstruments.Renewals.Add(1, Place());
        PanelLog.SessionRenewed(logger, endpoint);
    }

    public void LoginFailed(Exception failure) => PanelLog.LoginFailed(logger, endpoint, FailureKind.Of(failure));

    private void Ended(string function, long start, TagList tags, Activity? activity, Exception? failure)
    {
        TimeSpan took = Stopwatch.GetElapsedTime(start);
        if (failure is not null)
        {
            string kind = FailureKind.Of(failure);
            tags.Add("error.type", kind);
            activity?.SetTag("error.type", kind).SetStatus(ActivityStatusCode.Error);
            Log(function, took, failure, kind);
        }
        else
        {
            PanelLog.CallDone(logger, function, endpoint, took.TotalMilliseconds);
        }

        PanelInstruments.CallDuration.Record(took.TotalSeconds, tags);
    }

    private void Log(string function, TimeSpan took, Exception failure, string kind)
    {
        switch (failure)
        {
            case PanelAuthenticationException or PanelAccessException or PanelConfirmationException:
                PanelLog.CallRefused(logger, LogLevel.Warning, function, endpoint, kind);
                break;
            case PanelException:
                PanelLog.CallRefused(logger, LogLevel.Information, function, endpoint, kind);
                break;
            case OperationCanceledException:
                PanelLog.CallCancelled(logger, function, endpoint, took.TotalMilliseconds);
                break;
            default:
                PanelLog.CallFailed(logger, function, endpoint, took.TotalMilliseconds, kind);
                break;
        }
    }

    private TagList Tags(string function)
    {
        TagList tags = Place();
        tags.Add("mgr5.function", function);
        return tags;
    }

    private TagList Place()
    {
        TagList tags = [];
        Add("server.address", endpoint.Host);
        Add("server.port", endpoint.Port);
        Add("mgr5.panel", endpoint.Panel);
        return tags;

        void Add(string name, object? value)
        {
            if (value is not null)
            {
                tags.Add(name, value);
            }
        }
    }
}
