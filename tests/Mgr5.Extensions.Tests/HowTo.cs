using Mgr5.Ispmgr;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Mgr5.Extensions.Tests;

/// <summary>The code of docs/how-to/dependency-injection.md, so that it compiles.</summary>
internal static class HowTo
{
    public static void One(HostApplicationBuilder builder)
    {
        builder.Services.AddPanel<IspmgrClient>(builder.Configuration.GetSection("Panel"));
        builder.Services.AddHealthChecks().AddPanel<IspmgrClient>();
    }

    public static void Named(HostApplicationBuilder builder, string password)
    {
        builder.Services.AddPanel<IspmgrClient>("eu1", options =>
        {
            options.BaseUri = new("https://eu1.example:1500/ispmgr");
            options.Auth = PanelAuth.Session("root", password, AskForCodeAsync);
        });
    }

    public static void Many(HostApplicationBuilder builder)
    {
        builder.Services.AddPanelFactory<IspmgrClient>(limits =>
        {
            limits.IdleTimeout = TimeSpan.FromMinutes(20);
            limits.MaxConnectionsPerServer = 8;
        });
    }

    public static async Task<int> RentAsync(IPanelPool<IspmgrClient> panels, Server server, CancellationToken cancellationToken)
    {
        using PanelLease<IspmgrClient> lease = panels.Rent(server.Id, () => new PanelOptions
        {
            BaseUri = server.Address,
            User = server.User,
            Password = server.Password,
        });
        IReadOnlyList<WebdomainItem> sites = await lease.Client.Webdomain.ListAsync(cancellationToken: cancellationToken);
        return sites.Count;
    }

    public static void Repeats(HostApplicationBuilder builder)
    {
        builder.Services.AddPanel<IspmgrClient>(builder.Configuration.GetSection("Panel"))
            .ConfigurePanelRepeats(repeats => repeats.MaxRetryAttempts = 2);
    }

    private static Task<string> AskForCodeAsync(CancellationToken cancellationToken) => Task.FromResult("123456").WaitAsync(cancellationToken);

    internal sealed record Server(string Id, Uri Address, string User, string Password);
}
