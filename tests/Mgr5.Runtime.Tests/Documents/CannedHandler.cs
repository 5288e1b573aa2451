using System.Net;

namespace Mgr5.Runtime.Tests.Documents;

/// <summary>Answers with one stream after the other.</summary>
internal sealed class CannedHandler(params Stream[] answers) : HttpMessageHandler
{
    private int _next;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(answers[_next++]) });
}
