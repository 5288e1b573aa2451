using Mgr5.Ispmgr;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Mgr5.Extensions.Tests;

/// <summary>What is wrong with options is said when the host starts, and not with the password in it.</summary>
public sealed class OptionsTests
{
    private const string Address = "https://panel.example:1500/ispmgr";

    public static TheoryData<string, string> Wrong => new()
    {
        { "User=root;Password=!", "Mgr5.Ispmgr.IspmgrClient: BaseUri is missing." },
        { $"BaseUri={Address};Password=!", "Mgr5.Ispmgr.IspmgrClient: User is missing." },
        { $"BaseUri={Address};User=root", "Mgr5.Ispmgr.IspmgrClient: Password is missing." },
        { $"BaseUri={Address};User=a:b;Password=!;AuthInfo=true", "Mgr5.Ispmgr.IspmgrClient: User has a colon, which AuthInfo does not allow." },
        { "BaseUri=https://root:!@panel.example/ispmgr;User=root;Password=!", "Mgr5.Ispmgr.IspmgrClient: BaseUri holds credentials or parameters, which do not belong there." },
        { "BaseUri=https://panel.example/ispmgr?authinfo=root:!;User=root;Password=!", "Mgr5.Ispmgr.IspmgrClient: BaseUri holds credentials or parameters, which do not belong there." },
        { "BaseUri=http://panel.example/ispmgr;User=root;Password=!", "Mgr5.Ispmgr.IspmgrClient: BaseUri is http, over which everybody on the way reads the credentials: use https." },
        { "BaseUri=ftp://panel.example/ispmgr;User=root;Password=!", "Mgr5.Ispmgr.IspmgrClient: BaseUri is not an address such as https://panel.example:1500/ispmgr." },
        { $"BaseUri={Address};User=root;Password=!;Timeout=00:00:00", "Mgr5.Ispmgr.IspmgrClient: Timeout is not positive." },
        { $"BaseUri={Address};User=root;Password=!;Fingerprints=abc", "Mgr5.Ispmgr.IspmgrClient: Fingerprints has one that is no SHA-256 thumbprint: that has 64 hexadecimal digits." },
        { $"BaseUri={Address};User=root;Password=!;Fingerprints:0={new string('0', 64)};Fingerprints:1=abc", "Mgr5.Ispmgr.IspmgrClient: Fingerprints has one that is no SHA-256 thumbprint: that has 64 hexadecimal digits." },
        { "BaseUri=panel;User=root;Password=!", "Panel:BaseUri is not an address such as https://panel.example:1500/ispmgr." },
        { $"BaseUri={Address};User=root;Password=!;AuthInfo=!", "Panel:AuthInfo is not true or false." },
        { $"BaseUri={Address};User=root;Password=!;Timeout=!", "Panel:Timeout is not a duration such as 00:01:40." },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_is_wrong_is_said_at_start(string settings, string problem)
    {
        // Whatever holds the password by mistake.
        Dictionary<string, string?> values = settings.Replace("!", Everything.Password.Replace(";", "", StringComparison.Ordinal), StringComparison.Ordinal)
            .Split(';')
            .ToDictionary(static s => "Panel:" + s[..s.IndexOf('=', StringComparison.Ordinal)], static s => (string?)s[(s.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(values);
        builder.Services.AddPanel<IspmgrClient>(builder.Configuration.GetSection("Panel"));
        using IHost host = builder.Build();

        OptionsValidationException e = await Should.ThrowAsync<OptionsValidationException>(() => host.StartAsync());

        e.Failures.ShouldBe([problem]);
        SecretScan scan = new(Everything.Password, new PanelOptions { Password = Everything.Password }.Password);
        scan.Add(e);
        scan.ShouldBeClean();
    }

    [Fact]
    public async Task Several_panels_are_told_apart()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddPanel<IspmgrClient>("eu1", static o => (o.BaseUri, o.User, o.Password) = (new(Address), "root", Everything.Password));
        builder.Services.AddPanel<IspmgrClient>("eu2", static o => (o.BaseUri, o.User) = (new(Address), "root"));
        using IHost host = builder.Build();

        OptionsValidationException e = await Should.ThrowAsync<OptionsValidationException>(() => host.StartAsync());

        e.Failures.ShouldBe(["Mgr5.Ispmgr.IspmgrClient/eu2: Password is missing."]);
    }

    [Fact]
    public void Other_ways_to_prove_who_calls_stand_for_themselves()
    {
        ServiceCollection services = new();
        services.AddPanelFactory<IspmgrClient>();
        using ServiceProvider provider = services.BuildServiceProvider();
        IPanelFactory<IspmgrClient> factory = provider.GetRequiredService<IPanelFactory<IspmgrClient>>();
        PanelAuth auth = PanelAuth.SessionId("x");

        factory.Create(new PanelOptions { BaseUri = new(Address), Auth = auth }).ShouldNotBeNull();
        Should.Throw<OptionsValidationException>(() => factory.Create(new PanelOptions { BaseUri = new(Address), Auth = auth, User = "root" }))
            .Failures.ShouldBe(["Auth says who calls: User, Password and AuthInfo must not."]);
        Should.Throw<OptionsValidationException>(() => factory.Create(new PanelOptions { BaseUri = new(Address), Auth = auth, Tls = PanelTls.SystemTrust, Fingerprints = { new string('0', 64) } }))
            .Failures.ShouldBe(["Tls says which certificates are accepted: Fingerprints must not."]);
    }

    [Theory]
    [InlineData(0, 8, "PanelPoolOptions: IdleTimeout is not positive.")]
    [InlineData(1, 0, "PanelPoolOptions: MaxConnectionsPerServer is less than 1.")]
    public void Limits_have_to_make_sense(int minutes, int connections, string problem)
    {
        ServiceCollection services = new();
        services.AddPanelFactory<IspmgrClient>(o => (o.IdleTimeout, o.MaxConnectionsPerServer) = (TimeSpan.FromMinutes(minutes), connections));
        using ServiceProvider provider = services.BuildServiceProvider();

        Should.Throw<OptionsValidationException>(() => provider.GetRequiredService<IOptions<PanelPoolOptions>>().Value).Failures.ShouldBe([problem]);
    }
}
