using System.Net.Http.Headers;
using Mgr5.Simulator.Documents;
using Microsoft.AspNetCore.Http;

namespace Mgr5.Simulator.Hosting;

/// <summary>Sends answers, also as badly as a fault wants it.</summary>
internal sealed class AnswerSender(Connections connections)
{
    public async Task SendAsync(HttpContext context, WireAnswer answer)
    {
        if (answer.Wait is { } wait)
        {
            // However it ends: only its end matters.
            await wait.WaitAsync(context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (answer.Break == ConnectionBreak.BeforeAnswer)
        {
            connections.Reset(context.Connection.Id);
            return;
        }

        HttpResponse response = context.Response;
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        foreach ((string name, string value) in answer.Headers)
        {
            response.Headers.Append(name, value);
        }

        if (answer.FileName is { } fileName)
        {
            response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = fileName }.ToString();
        }

        await (answer.Break == ConnectionBreak.InBody ? SendHalfAsync(context, answer) : SendAsync(response, answer, context.RequestAborted)).ConfigureAwait(false);
    }

    private static async Task SendAsync(HttpResponse response, WireAnswer answer, CancellationToken cancellationToken)
    {
        using IEnumerator<ReadOnlyMemory<byte>> parts = answer.Parts.GetEnumerator();
        ReadOnlyMemory<byte> part = parts.MoveNext() ? parts.Current : default;
        bool hasMore = parts.MoveNext();
        if (!hasMore)
        {
            response.ContentLength = part.Length;
        }

        await response.Body.WriteAsync(part, cancellationToken).ConfigureAwait(false);
        for (; hasMore; hasMore = parts.MoveNext())
        {
            await response.Body.WriteAsync(parts.Current, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task SendHalfAsync(HttpContext context, WireAnswer answer)
    {
        byte[] body = answer.ToBytes();
        context.Response.ContentLength = body.Length;

        // The server closes a connection on which too little was sent. A reset could overtake the half that is under way.
        await context.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2), context.RequestAborted).ConfigureAwait(false);
    }
}
