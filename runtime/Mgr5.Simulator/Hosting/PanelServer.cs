using System.Net;
using System.Net.Mime;
using System.Net.Http.Headers;
using Mgr5.Simulator.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Mgr5.Simulator.Hosting;

/// <summary>The web server in front of the panel: on this machine only, on a free port.</summary>
internal sealed class PanelServer : IAsyncDisposable
{
    private static readonly TimeSpan LongestGoodbye = TimeSpan.FromSeconds(2);

    private readonly WebApplication _application;
    private readonly HashSet<string> _paths;
    private Func<ReceivedRequest, WireAnswer>? _answer;

    public PanelServer(string panel)
    {
        _paths = ["/", $"/{panel}", $"/manager/{panel}"];

        // Empty: no settings of the environment, no log, no handler of Ctrl+C. All that belongs to the program around.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        _application = builder.Build();
        _application.Run(AnswerAsync);
    }

    /// <summary>Starts listening.</summary>
    /// <returns>The address with its port, without a path.</returns>
    public async Task<Uri> StartAsync(CancellationToken cancellationToken)
    {
        await _application.StartAsync(cancellationToken).ConfigureAwait(false);
        return new(_application.Urls.Single());
    }

    /// <summary>Requests are answered from now on.</summary>
    public void Serve(Func<ReceivedRequest, WireAnswer> answer) => _answer = answer;

    public async ValueTask DisposeAsync()
    {
        using CancellationTokenSource goodbye = new(LongestGoodbye);
        await _application.StopAsync(goodbye.Token).ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        WireAnswer answer = _paths.Contains(context.Request.Path.Value ?? "/") && _answer is { } panel
            ? await AnswerAsync(context.Request, panel).ConfigureAwait(false)
            : new("There is no panel here.", MediaTypeNames.Text.Plain, StatusCodes.Status404NotFound);

        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        context.Response.ContentLength = answer.Body.Length;
        if (answer.FileName is { } fileName)
        {
            context.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = fileName }.ToString();
        }

        await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted).ConfigureAwait(false);
    }

    private static async Task<WireAnswer> AnswerAsync(HttpRequest request, Func<ReceivedRequest, WireAnswer> panel)
    {
        ReceivedRequest received;
        try
        {
            received = await RequestReader.ReadAsync(request).ConfigureAwait(false);
        }
        catch (InvalidDataException e)
        {
            return new(e.Message, MediaTypeNames.Text.Plain, StatusCodes.Status400BadRequest);
        }

        try
        {
            return panel(received);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Only a test's own script fails like this; its author reads the answer.
            return new(e.ToString(), MediaTypeNames.Text.Plain, StatusCodes.Status500InternalServerError);
        }
    }
}
