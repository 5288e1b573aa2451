using Microsoft.Extensions.Options;

namespace Mgr5.Extensions.DependencyInjection;

/// <inheritdoc/>
internal sealed class PanelPool<TClient> : IPanelPool<TClient>, IAsyncDisposable
    where TClient : PanelClient
{
    // Logging out of thousands of panels must not open thousands of connections at once.
    private const int LogoutsAtOnce = 16;

    // A timer cannot wait much longer.
    private static readonly TimeSpan LongestPeriod = TimeSpan.FromDays(1);

    private readonly IPanelFactory<TClient> _factory;
    private readonly TimeProvider _time;
    private readonly TimeSpan _idleTimeout;
    private readonly ITimer _timer;
    private readonly object _gate = new();
    private readonly Dictionary<string, Kept> _kept = new(StringComparer.Ordinal);
    private Task _ending = Task.CompletedTask;
    private bool _isDisposed;

    public PanelPool(IPanelFactory<TClient> factory, IOptions<PanelPoolOptions> options, TimeProvider time)
    {
        _factory = factory;
        _time = time;
        _idleTimeout = options.Value.IdleTimeout;
        TimeSpan period = _idleTimeout / 4 < LongestPeriod ? _idleTimeout / 4 : LongestPeriod;
        _timer = time.CreateTimer(_ => EndIdle(), null, period, period);
    }

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _kept.Count;
            }
        }
    }

    public PanelLease<TClient> Rent(string key, Func<PanelOptions> options)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(options);
        Kept kept;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (!_kept.TryGetValue(key, out kept!))
            {
                _kept.Add(key, kept = new());
            }

            kept.Leases++;
        }

        try
        {
            return new(kept.GetOrMake(() => _factory.Create(options())), () => GiveBack(kept));
        }
        catch
        {
            // There is no client: the next one who rents it asks for the options anew. Whoever waited meanwhile may have got one all the same.
            lock (_gate)
            {
                Remove(key, kept);
                kept.IsForgotten = true;
            }

            GiveBack(kept);

            throw;
        }
    }

    public void Forget(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        lock (_gate)
        {
            if (_kept.Remove(key, out Kept? kept))
            {
                kept.IsForgotten = true;
                if (kept.Leases == 0)
                {
                    End([kept]);
                }
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        Task ending;
        lock (_gate)
        {
            if (!_isDisposed)
            {
                _isDisposed = true;
                End([.. _kept.Values]);
                _kept.Clear();
            }

            ending = _ending;
        }

        await _timer.DisposeAsync().ConfigureAwait(false);
        await ending.ConfigureAwait(false);
    }

    private void GiveBack(Kept kept)
    {
        lock (_gate)
        {
            kept.Leases--;
            kept.LastUse = _time.GetTimestamp();
            if (kept is { Leases: 0, IsForgotten: true })
            {
                End([kept]);
            }
        }
    }

    private void EndIdle()
    {
        lock (_gate)
        {
            KeyValuePair<string, Kept>[] idle = [.. _kept.Where(k => k.Value.Leases == 0 && _time.GetElapsedTime(k.Value.LastUse) >= _idleTimeout)];
            foreach ((string key, Kept kept) in idle)
            {
                Remove(key, kept);
            }

            End([.. idle.Select(static i => i.Value)]);
        }
    }

    private void Remove(string key, Kept kept)
    {
        if (_kept.TryGetValue(key, out Kept? now) && now == kept)
        {
            _kept.Remove(key);
        }
    }

    // Within the gate; what takes long happens outside.
    private void End(Kept[] all)
    {
        if (all.Length > 0)
        {
            Task logouts = Task.Run(() => Parallel.ForEachAsync(
                all.Select(static kept => kept.Client).OfType<TClient>(),
                new ParallelOptions { MaxDegreeOfParallelism = LogoutsAtOnce },
                static (client, _) => client.DisposeAsync()));
            _ending = _ending.IsCompletedSuccessfully ? logouts : Task.WhenAll(_ending, logouts);
        }
    }

    private sealed class Kept
    {
        private readonly object _making = new();

        /// <summary>Null until it was made.</summary>
        public TClient? Client { get; private set; }

        public int Leases { get; set; }

        public long LastUse { get; set; }

        public bool IsForgotten { get; set; }

        public TClient GetOrMake(Func<TClient> make)
        {
            lock (_making)
            {
                return Client ??= make();
            }
        }
    }
}
