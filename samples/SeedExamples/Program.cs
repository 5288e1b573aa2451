using Mgr5;
using Mgr5.Ispmgr;
using SeedExamples;

try
{
    if (Ways.Of(args) is not { } connection)
    {
        Console.Error.WriteLine(Ways.Usage);
        return 2;
    }

    // func=webdomain, the name of each elem, sorted. Panels of old called the function wwwdomain.
    await using IspmgrClient panel = new(connection);
    IEnumerable<string?> names = (await panel.Webdomain.ListAsync()).Select(static site => site.Name).Order(StringComparer.Ordinal);
    foreach (string? name in names)
    {
        Console.WriteLine(name);
    }

    return 0;
}
catch (Exception e) when (e is PanelException or PanelTransportException or PanelFormatException or TimeoutException or ArgumentException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
