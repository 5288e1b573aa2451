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

    private double MostConnections()
    {
        double open = 0;
        double most = 0;
        foreach (Measured change in Recorder.Measurements.Where(
            m => m.Instrument == "http.client.open_connections" && Equals(m.Tags.GetValueOrDefault("server.port"), Simulator.BaseUri.Port)))
        {
            most = Math.Max(most, open += change.Value);
        }

        return most;
    }

    private async Task CallAsync(string key, string function = "keepalive")
    {
        using PanelLease<IspmgrClient> lease = Pool.Rent(key, Options);
        await lease.Client.CallAsync(function);
    }

    [Fact]
    public async Task A_thousand_panels_have_a_session_each_and_a_server_no_more_connections_than_it_may()
    {
        const int panels = 1_000;
        const int atOnce = 3;
        int running = 0;
        int arrived = 0;
        TaskCompletionSource allAreRunningThatMay = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource manyMoreWait = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Services.AddPanelFactory<IspmgrClient>(static o => o.MaxConnectionsPerServer = atOnce).AddHttpMessageHandler(() => new Arrivals(() =>
        {
            if (Interlocked.Increment(ref arrived) == 10 * atOnce)
            {
                manyMoreWait.SetResult();
            }
        }));
        Simulator.Answer("work", _ =>
        {
            if (Interlocked.Increment(ref running) == atOnce)
            {
                allAreRunningThatMay.TrySetResult();
            }

            Task.WaitAll(allAreRunningThatMay.Task, manyMoreWait.Task);
            return SimulatedAnswer.Ok();
        });

        await Task.WhenAll(Enumerable.Range(0, panels).Select(static i => $"server{i}").Select(key => CallAsync(key)));
        await Task.WhenAll(Enumerable.Range(0, panels).Select(static i => $"server{i}").Select(key => CallAsync(key, "work")));

        Pool.Count.ShouldBe(panels);
        (Count("auth"), Count("keepalive"), Count("work")).ShouldBe((panels, panels, panels));
        MostConnections().ShouldBe(atOnce);

        await StopAsync();
        Count("logon").ShouldBe(panels);
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

    [Fact]
    public async Task Who_waits_for_options_that_are_wrong_and_then_has_right_ones_is_logged_out()
    {
        Services.AddPanelFactory<IspmgrClient>();
        IPanelPool<IspmgrClient> pool = Pool;
        using ManualResetEventSlim asked = new();
        using ManualResetEventSlim failing = new();
        Task first = Task.Run(() => pool.Rent("a", () =>
        {
            asked.Set();
            failing.Wait();
            throw new InvalidOperationException("no options yet");
        }));
        asked.Wait(TestContext.Current.CancellationToken);
        PanelLease<IspmgrClient>? lease = null;
        Thread second = new(() => lease = pool.Rent("a", Options));
        second.Start();
        SpinWait.SpinUntil(() => second.ThreadState.HasFlag(ThreadState.WaitSleepJoin), TimeSpan.FromSeconds(30)).ShouldBeTrue();

        failing.Set();
        await Should.ThrowAsync<InvalidOperationException>(() => first);
        second.Join();
        await lease!.Client.CallAsync("keepalive");
        lease.Dispose();
        await StopAsync();

        Asked.ShouldBe(["auth", "keepalive", "logon"]);
    }

    [Fact]
    public void What_is_kept_for_ever_is_kept()
    {
        Services.AddPanelFactory<IspmgrClient>(static o => o.IdleTimeout = TimeSpan.MaxValue);
        Pool.Rent("a", Options).Dispose();

        _time.Advance(TimeSpan.FromDays(400));

        Pool.Count.ShouldBe(1);
    }

    private sealed class Arrivals(Action work) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Options.TryGetValue(PanelHttpRequestOptions.Function, out string? function) && function == "work")
            {
                work();
            }

            return base.SendAsync(request, cancellationToken);
        }
    }
}
