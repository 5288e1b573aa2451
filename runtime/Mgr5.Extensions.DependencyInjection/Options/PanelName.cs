namespace Mgr5.Extensions.DependencyInjection;

/// <summary>The name under which options and HTTP handlers of a registration are kept: clients of two types may both have no name.</summary>
internal static class PanelName
{
    public static string Of<TClient>(string? name = null)
        where TClient : PanelClient
        => name is null ? typeof(TClient).ToString() : $"{typeof(TClient)}/{name}";
}
