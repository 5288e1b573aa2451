using Mgr5.Ispmgr;
using Mgr5.Simulator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Mgr5.Extensions.Tests;

/// <summary>Panels that are known only at run time, kept by keys.</summary>
public sealed class PoolTests : ServicesTest
{
    private readonly FakeTimeProvider _time = new();

    public PoolTests(Everything everything)
        : base(everything) => Services.AddSingleton<TimeProvider>(_time);

    private IPanelPool<IspmgrClient> Pool => Provider.GetRequiredService<IPanelPool<IspmgrClient>>();

    private int Count(string function) => Asked.Count(f => f == function);

    private async Task CallAsync(string key)
    {
        using PanelLease<IspmgrClient> lease = Pool.Rent(key, Options);
        await lease.Client.CallAsync("keepalive");
    }

    [Fact]
    public async Task A_thousand_panels_have_a_session_each_and_a_server_no_more_connections_than_it_may()
    {
        const int panels = 1_000;
        Services.AddPanelFactory<IspmgrClient>(static o => o.MaxConnectionsPerServer = 5).AddHttpMessageHandler(() => new Arrivals(this));
        int running = 0;
        int most = 0;
        Simulator.Answer("keepalive", _ =>
        {
            int now = Interlocked.Increment(ref running);
            InterlockedMax(ref most, now);
            if (now == 5)
            {
                // As many as may, and all others have been sent on their way.
                _allAreOnTheirWay.Task.Wait();
            }

            Interlocked.Decrement(ref running);
            return SimulatedAnswer.Ok();
        });

        await Task.WhenAll(Enumerable.Range(0, 2 * panels).Select(i => CallAsync($"server{i % panels}")));

        Pool.Count.ShouldBe(panels);
        (Count("auth"), Count("keepalive")).ShouldBe((panels, 2 * panels));
        most.ShouldBe(5);

        await StopAsync();
        Count("logon").ShouldBe(panels);
    }

    private readonly TaskCompletionSource _allAreOnTheirWay = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static void InterlockedMax(ref int most, int now)
    {
        int seen;
        while ((seen = Volatile.Read(ref most)) < now && Interlocked.CompareExchange(ref most, now, seen) != seen)
        {
        }
    }

    private sealed class Arrivals(PoolTests test) : DelegatingHandler
    {
        private int _arrived;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Options.TryGetValue(PanelHttpRequest.Function, out string? function) && function == "keepalive" && Interlocked.Increment(ref _arrived) == 100)
            {
                test._allAreOnTheirWay.SetResult();
            }

            return base.SendAsync(request, cancellationToken);
        }
    }

    [Fact]
    public async Task Who_rents_one_key_shares_a_client_and_the_options_are_asked_for_once()
    {
        Services.AddPanelFactory<IspmgrClient>();
        int asked = 0;
        PanelOptions Ask()
        {
            asked++;
            return Options();
        }

        using PanelLease<IspmgrClient> first = Pool.Rent("a", Ask);
        using PanelLease<IspmgrClient> second = Pool.Rent("a", Ask);
        using PanelLease<IspmgrClient> other = Pool.Rent("b", Ask);
        await first.Client.CallAsync("keepalive");
        await second.Client.CallAsync("keepalive");

        second.Client.ShouldBeSameAs(first.Client);
        other.Client.ShouldNotBeSameAs(first.Client);
        asked.ShouldBe(2);
        Asked.ShouldBe(["auth", "keepalive", "keepalive"]);
    }

    [Fact]
    public async Task What_nobody_rents_is_logged_out_and_what_somebody_rents_is_kept()
    {
        Services.AddPanelFactory<IspmgrClient>(static o => o.IdleTimeout = TimeSpan.FromMinutes(20));
        using PanelLease<IspmgrClient> held = Pool.Rent("held", Options);
        await held.Client.CallAsync("keepalive");
        await CallAsync("idle");
        await CallAsync("used");

        _time.Advance(TimeSpan.FromMinutes(15));
        Pool.Count.ShouldBe(3);
        await CallAsync("used");
        _time.Advance(TimeSpan.FromMinutes(5));

        Pool.Count.ShouldBe(2);
        await CallAsync("idle");
        Count("auth").ShouldBe(4);
        await held.Client.CallAsync("keepalive");
        await StopAsync();
        Count("logon").ShouldBe(4);
    }

    [Fact]
    public async Task What_is_forgotten_is_logged_out_when_the_last_one_gives_it_back()
    {
        Services.AddPanelFactory<IspmgrClient>();
        PanelLease<IspmgrClient> old = Pool.Rent("a", Options);
        await old.Client.CallAsync("keepalive");

        Pool.Forget("a");
        Pool.Forget("unknown");
        using PanelLease<IspmgrClient> @new = Pool.Rent("a", Options);
        @new.Client.ShouldNotBeSameAs(old.Client);
        await old.Client.CallAsync("keepalive");
        Count("logon").ShouldBe(0);
        old.Dispose();
        old.Dispose();
        await StopAsync();

        // The new one was never called.
        Count("logon").ShouldBe(1);
        await Should.ThrowAsync<ObjectDisposedException>(() => old.Client.CallAsync("keepalive"));
        Should.Throw<ObjectDisposedException>(() => Pool.Rent("a", Options));
    }

    [Fact]
    public void Options_that_are_wrong_are_asked_for_again()
    {
        Services.AddPanelFactory<IspmgrClient>();

        Should.Throw<OptionsValidationException>(() => Pool.Rent("a", static () => new() { User = "root", Password = Everything.Password }));
        Pool.Count.ShouldBe(0);
        using PanelLease<IspmgrClient> lease = Pool.Rent("a", Options);

        lease.Client.ShouldNotBeNull();
    }
}
