using System.Net;
using Mgr5.Ispmgr;
using Mgr5.Simulator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;

namespace Mgr5.Extensions.Tests;

/// <summary>What only reads is repeated, by one of those who can, and nothing else ever is.</summary>
public sealed class ResilienceTests(Everything everything) : ServicesTest(everything)
{
    private static void AtOnce(HttpRetryStrategyOptions options) => options.Delay = TimeSpan.Zero;

    private void BadGateway(string function, int times)
    {
        int asked = 0;
        Simulator.Answer(function, _ => Interlocked.Increment(ref asked) <= times ? SimulatedAnswer.Raw("bad gateway", status: 502) : SimulatedAnswer.Generic);
    }

    private int Count(string function) => Asked.Count(f => f == function);

    [Fact]
    public async Task A_read_is_repeated_until_it_is_answered()
    {
        Services.AddPanel<IspmgrClient>(Configure).ConfigurePanelRepeats(AtOnce);
        BadGateway("webdomain", 3);

        (await Panel.Webdomain.ListAsync()).ShouldBeEmpty();

        Count("webdomain").ShouldBe(4);
        Recorder.Events.ShouldNotContain("Warning 5 ReadRepeated");
    }

    [Fact]
    public async Task The_repeats_of_connection_and_handlers_do_not_multiply()
    {
        Services.AddPanel<IspmgrClient>(Configure).ConfigurePanelRepeats(AtOnce);
        BadGateway("webdomain", int.MaxValue);

        PanelTransportException e = await Should.ThrowAsync<PanelTransportException>(() => Panel.Webdomain.ListAsync());

        e.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        Count("webdomain").ShouldBe(5);
    }

    [Fact]
    public async Task A_write_is_never_repeated_whatever_is_configured()
    {
        Services.ConfigureHttpClientDefaults(static http => http.AddStandardResilienceHandler(static o => o.Retry.Delay = TimeSpan.Zero));
        Services.AddPanel<IspmgrClient>(Configure).ConfigurePanelRepeats(static o =>
        {
            o.Delay = TimeSpan.Zero;
            o.ShouldHandle = static _ => PredicateResult.True();
        });
        Services.ConfigureHttpClientDefaults(static http => http.AddStandardResilienceHandler(static o => o.Retry.Delay = TimeSpan.Zero));
        BadGateway("webdomain.edit", 1);

        await Should.ThrowAsync<PanelTransportException>(() => Panel.Webdomain.Edit.CreateAsync(new() { Name = "example.com", Email = "a@example.com" }));

        Count("webdomain.edit").ShouldBe(1);
        Simulator.List("webdomain").Rows.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_login_is_not_repeated_either()
    {
        Services.AddPanel<IspmgrClient>(Configure).ConfigurePanelRepeats(AtOnce);
        BadGateway("auth", 1);

        await Should.ThrowAsync<PanelTransportException>(() => Panel.Webdomain.ListAsync());

        Asked.ShouldBe(["auth"]);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.NotFound)]
    public async Task What_will_not_pass_is_not_waited_for(HttpStatusCode status)
    {
        Services.AddPanel<IspmgrClient>(Configure).ConfigurePanelRepeats(AtOnce);
        Simulator.Answer("webdomain", _ => SimulatedAnswer.Raw("no", status: (int)status));

        await Should.ThrowAsync<PanelTransportException>(() => Panel.Webdomain.ListAsync());

        Count("webdomain").ShouldBe(1);
    }

    [Fact]
    public void By_itself_a_restart_is_waited_for()
    {
        IHttpClientBuilder builder = Services.AddPanel<IspmgrClient>(Configure);

        HttpRetryStrategyOptions options = Provider.GetRequiredService<IOptionsMonitor<HttpRetryStrategyOptions>>().Get(builder.Name);

        (options.MaxRetryAttempts, options.Delay, options.BackoffType).ShouldBe((4, TimeSpan.FromSeconds(0.5), DelayBackoffType.Exponential));
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 1)]
    public async Task An_answer_that_breaks_off_which_no_handler_sees_is_read_once_more_if_it_only_reads(bool onlyReads, int times)
    {
        int asked = 0;
        Services.AddPanel<IspmgrClient>(options =>
        {
            Configure(options);
            options.AuthInfo = true;
        }).ConfigurePanelRepeats(AtOnce).ConfigurePrimaryHttpMessageHandler(() => new BreakingOff(() => asked++));

        PanelTransportException e = await Should.ThrowAsync<PanelTransportException>(() => Panel.CallAsync("f", options: new() { OnlyReads = onlyReads }));

        e.Message.ShouldContain("broke off");
        asked.ShouldBe(times);
        Recorder.Events.Count(static l => l == "Warning 5 ReadRepeated").ShouldBe(times - 1);
    }

    private sealed class BreakingOff(Action asked) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            asked();
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new Broken()) });
        }
    }

    private sealed class Broken : MemoryStream
    {
        private bool _isBegun;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_isBegun)
            {
                throw new IOException("reset");
            }

            _isBegun = true;
            "<doc><elem>"u8.CopyTo(buffer.Span);
            return new("<doc><elem>"u8.Length);
        }
    }
}
