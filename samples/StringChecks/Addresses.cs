namespace StringChecks;

/// <summary>Requests in addresses.</summary>
internal static class Addresses
{
    public static async Task SitesAsync(HttpClient http)
    {
        // The function, the format, and what came along from the panel's log.
        await http.GetStringAsync("https://panel.example:1500/ispmgr?func=webdomian&out=xml");
        await http.GetStringAsync("https://panel.example:1500/ispmgr?func=webdomain&out=xlm");
        await http.GetStringAsync("https://panel.example:1500/ispmgr?func=webdomain&out=xml&sfrom=ajax&progressid=false");

        // The name of an older panel.
        await http.GetStringAsync("https://panel.example:1500/ispmgr?func=wwwdomain&out=xml");
    }

    public static async Task ChangeAsync(HttpClient http, string site, string email, bool secure)
    {
        // A parameter that the panel ignores without a word; a value that may have an "&"; True where the panel reads on.
        await http.GetStringAsync($"https://panel.example:1500/ispmgr?func=webdomain.edit&elid=1&sok=ok&emial={Uri.EscapeDataString(email)}&out=xml");
        await http.GetStringAsync($"https://panel.example:1500/ispmgr?func=webdomain.edit&elid={site}&sok=ok&secure={secure}&out=xml");
        await http.GetStringAsync(@"https://panel.example:1500/ispmgr?func=webdomain.edit&elid=1&sok=ok&secure=true&out=xml");
    }
}
