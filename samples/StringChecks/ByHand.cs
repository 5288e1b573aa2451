using System.Diagnostics;

namespace StringChecks;

/// <summary>What no fix mends, since only a human knows what is meant.</summary>
internal static class ByHand
{
    public static async Task RunAsync(HttpClient http, string user)
    {
#if MENDED
        await http.GetStringAsync("https://panel.example:1500/ispmgr?func=webdomain.edit&elid=1&out=xml");
        await http.GetStringAsync("https://panel.example:1500/ispmgr?func=webdomain&out=xml&lang=en");
        Process.Start("mgrctl", ["-m", "ispmgr", "-e", "passwd=$PASSWORD", "user.edit", "elid=" + user, "sok=ok"]);
#else
        await http.GetStringAsync("https://panel.example:1500/ispmgr?func=webdomain.edit&elid=1&elid=2&out=xml");
        await http.GetStringAsync("https://panel.example:1500/ispmgr?func=webdomain&&out=xml&lang");
        Process.Start("mgrctl", ["-m", "ispmgr", "user.edit", "elid=" + user, "sok=ok", "passwd=correct-horse-7"]);
#endif
    }
}
