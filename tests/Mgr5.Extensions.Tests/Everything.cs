using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using System.Text.RegularExpressions;
using Mgr5.Extensions.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

[assembly: AssemblyFixture(typeof(Everything))]

namespace Mgr5.Extensions.Tests;

/// <summary>
/// Keeps everything that the tests of this project log, trace, measure and throw, and looks through it for their secrets when they are
/// over.
/// </summary>
public sealed partial class Everything : IDisposable
{
    /// <summary>The password of everybody here.</summary>
    public const string Password = "s3cr:t & p+ss 'w' \"ord\"";

    private static readonly ConcurrentBag<string> Sessions = [];

    private readonly Recorder _recorder = new();
    private readonly ConcurrentQueue<Exception> _thrown = [];
    private readonly ConcurrentQueue<string> _sent = [];

    public Everything() => AppDomain.CurrentDomain.FirstChanceException += Thrown;

    public void AddTo(IServiceCollection services)
    {
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_recorder));
        services.ConfigureHttpClientDefaults(http => http.AddHttpMessageHandler(() => new Watch(_sent)));
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.FirstChanceException -= Thrown;
        _recorder.Dispose();

        SecretScan scan = new([Password, .. Sessions]);
        _recorder.Look(scan);
        foreach (Exception exception in _thrown)
        {
            scan.Add(exception);
        }

        scan.AddAll("request", _sent);
        scan.ShouldBeClean();
    }

    /// <summary>That it saw what a test did: a login, a call of that function that was repeated, and something thrown.</summary>
    public void ShouldHaveSeen(string function)
    {
        Sessions.ShouldNotBeEmpty();
        _thrown.ShouldNotBeEmpty();
        _sent.ShouldContain(sent => sent.Contains(function, StringComparison.Ordinal));
        _recorder.Events.ShouldContain("Debug 1 CallDone");
        _recorder.Logs.ShouldContain(static l => l.Category.StartsWith("Polly", StringComparison.Ordinal));
        _recorder.Activities.ShouldContain(a => a.Source.Name == "Mgr5" && a.OperationName == function);
        _recorder.Measurements.ShouldContain(m => m.Instrument == "mgr5.client.call.duration" && Equals(m.Tags["mgr5.function"], function));
    }

    private void Thrown(object? sender, FirstChanceExceptionEventArgs e) => _thrown.Enqueue(e.Exception);

    // Session ids come to be on the way.
    private sealed partial class Watch(ConcurrentQueue<string> sent) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            sent.Enqueue($"{request} {string.Join(' ', request.Options)}");
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
            if (request.Options.TryGetValue(PanelHttpRequestOptions.Function, out string? function) && function == "auth")
            {
                await response.Content.LoadIntoBufferAsync(cancellationToken);
                Match id = SessionId().Match(await response.Content.ReadAsStringAsync(cancellationToken));
                if (id.Success)
                {
                    Sessions.Add(id.Groups[1].Value);
                }
            }

            return response;
        }

        [GeneratedRegex("<auth[^>]* id=\"([^\"]+)\"")]
        private static partial Regex SessionId();
    }
}
