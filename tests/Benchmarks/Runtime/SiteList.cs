namespace Mgr5.Benchmarks.Runtime;

/// <summary>What is emitted for a list.</summary>
internal sealed class SiteList(PanelClient panel) : PanelListFunction<SiteItem, PanelRequest>(panel, "webdomain");

internal sealed class SiteClient(PanelConnection connection) : PanelClient(connection);

/// <summary>What is emitted for its rows.</summary>
internal sealed record SiteItem : PanelItem
{
    public string Key => GetKey("name");

    public long? Id => GetInteger("id");

    public string? Name => GetText("name");

    public string? Owner => GetText("owner");

    public string? Docroot => GetText("docroot");

    public string? Ip => GetText("ip");

    public string? PhpMode => GetText("php_mode");

    public string? PhpVersion => GetText("php_version");

    public string? Handler => GetText("handler");

    public bool? Active => GetFlag("active");

    public bool? Secure => GetFlag("secure");

    public string? SslStatus => GetText("ssl_status");

    public bool? SslIssued => GetFlag("ssl_issued");

    public DateOnly? Created => GetDate("created");

    public long? Size => GetInteger("size");

    /// <summary>Reads every column once.</summary>
    public int ReadAll()
        => (Name?.Length ?? 0) + (Owner?.Length ?? 0) + (Docroot?.Length ?? 0) + (Ip?.Length ?? 0) + (PhpMode?.Length ?? 0) + (PhpVersion?.Length ?? 0)
            + (Handler?.Length ?? 0) + (SslStatus?.Length ?? 0) + (Active is true ? 1 : 0) + (Secure is true ? 1 : 0) + (SslIssued is true ? 1 : 0)
            + (Created?.Day ?? 0) + (int)(Id ?? 0) + (int)(Size ?? 0);
}
