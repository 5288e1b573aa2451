using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Retry;

namespace Mgr5.Extensions.DependencyInjection;

/// <summary>The repeats that handlers make by themselves, of what only reads.</summary>
internal static class ReadRetry
{
    /// <summary>What a restarting panel needs: back within some seconds.</summary>
    public static void SetDefaults(HttpRetryStrategyOptions options)
    {
        options.MaxRetryAttempts = 4;
        options.Delay = TimeSpan.FromSeconds(0.5);
        options.BackoffType = DelayBackoffType.Exponential;
        options.UseJitter = true;
        options.ShouldHandle = static arguments => new(MayPass(arguments.Outcome));
    }

    /// <summary>Whatever a user wants repeated, it is done only where it can do no harm: a write may have been carried out.</summary>
    public static void KeepToReads(HttpRetryStrategyOptions options)
    {
        Func<RetryPredicateArguments<HttpResponseMessage>, ValueTask<bool>> shouldHandle = options.ShouldHandle;
        options.ShouldHandle = arguments => IsRead(arguments.Context.GetRequestMessage()) ? shouldHandle(arguments) : new(false);
    }

    private static bool IsRead(HttpRequestMessage? message)
        => message is not null && message.Options.TryGetValue(PanelHttpRequestOptions.IsRead, out bool isRead) && isRead;

    private static bool MayPass(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Exception: HttpRequestException e } => e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.ResponseEnded or HttpRequestError.Unknown,
        { Result.StatusCode: HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout } => true,
        _ => false,
    };
}
