using System.Net;
using System.Net.Mime;
using System.Security.Cryptography.X509Certificates;
using Mgr5.Simulator.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Mgr5.Simulator.Hosting;

/// <summary>The web server in front of the panel: on this machine only. It can be stopped and started again on the same port.</summary>
/// <param name="panel">The panel's name, which is its path.</param>
/// <param name="certificate">For TLS; null: plain HTTP.</param>
/// <param name="longestBody">The longest body that is taken, in bytes; null: any.</param>
internal sealed class PanelServer(string panel, X509Certificate2? certificate, long? longestBody) : IAsyncDisposable
{
    private static readonly TimeSpan LongestGoodbye = TimeSpan.FromSeconds(2);

    private readonly HashSet<string> _paths = ["/", $"/{panel}", $"/manager/{panel}"];
    private readonly Connections _connections = new();
    private Func<ReceivedRequest, WireAnswer>? _answer;
    private WebApplication? _application;

    public bool IsRunning => _application is not null;

    /// <summary>Starts listening.</summary>
    /// <param name="port">The port; 0: a free one.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <returns>The address with its port, without a path.</returns>
    public async Task<Uri> StartAsync(int port, CancellationToken cancellationToken)
    {
        WebApplication application = Build(port);
        try
        {
            await application.StartAsync(cancellationToken).ConfigureAwait(false);
            _application = application;
            return new(application.Urls.Single());
        }
        catch
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Requests are answered from now on.</summary>
    public void Serve(Func<ReceivedRequest, WireAnswer> answer) => _answer = answer;

    /// <summary>Stops listening.</summary>
    /// <param name="isKilled">Resets all connections at once; else calls that run have a moment to end.</param>
    public async Task StopAsync(bool isKilled)
    {
        if (Interlocked.Exchange(ref _application, null) is not { } application)
        {
            return;
        }

        using CancellationTokenSource goodbye = new(LongestGoodbye);
        Task stopping = application.StopAsync(goodbye.Token);
        if (isKilled)
        {
            _connections.ResetAll();
        }

        await stopping.ConfigureAwait(false);
        await application.DisposeAsync().ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync() => await StopAsync(isKilled: false).ConfigureAwait(false);

    private WebApplication Build(int port)
    {
        // Empty: no settings of the environment, no log, no handler of Ctrl+C. All that belongs to the program around.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = longestBody;

            // A client that is stopped in a debugger, or reads a list row by row, is not cut off.
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Listen(IPAddress.Loopback, port, listen =>
            {
                listen.Protocols = Microsoft.AspNetCore.Server.Kestrel.Core.HttpProtocols.Http1; // Panels have nothing newer.
                listen.Use(next => connection => _connections.WatchAsync(connection, next));
                if (certificate is not null)
                {
                    listen.UseHttps(certificate);
                }
            });
        });
        if (certificate is not null)
        {
            builder.WebHost.UseKestrelHttpsConfiguration();
        }

        WebApplication application = builder.Build();
        AnswerSender sender = new(_connections);
        application.Run(async context => await sender.SendAsync(context, await AnswerAsync(context).ConfigureAwait(false)).ConfigureAwait(false));
        return application;
    }

    private async Task<WireAnswer> AnswerAsync(HttpContext context)
    {
        string path = context.Request.Path.Value ?? "/";
        if (_answer is not { } answer || !(_paths.Contains(path) || path.StartsWith(Faults.LongAnswers.Folder, StringComparison.Ordinal)))
        {
            return new("There is no panel here.", MediaTypeNames.Text.Plain, StatusCodes.Status404NotFound);
        }

        ReceivedRequest received;
        try
        {
            received = await RequestReader.ReadAsync(context.Request).ConfigureAwait(false);
        }
        catch (InvalidDataException e)
        {
            return new(e.Message, MediaTypeNames.Text.Plain, StatusCodes.Status400BadRequest);
        }
        catch (BadHttpRequestException e)
        {
            return new(e.Message, MediaTypeNames.Text.Plain, e.StatusCode);
        }

        try
        {
            return answer(received);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Only a test's own script fails like this; its author reads the answer.
            return new(e.ToString(), MediaTypeNames.Text.Plain, StatusCodes.Status500InternalServerError);
        }
    }
}
