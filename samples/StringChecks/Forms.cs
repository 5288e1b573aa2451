using System.Net.Http;

namespace StringChecks;

/// <summary>Requests in dictionaries.</summary>
internal static class Forms
{
    // Without sok, the panel answers with the form and changes nothing.
    public static Task<HttpResponseMessage> RenameAsync(HttpClient http, string site, string email)
        => http.PostAsync("https://panel.example:1500/ispmgr", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["func"] = "webdomain.edit",
            ["elid"] = site,
            ["email"] = email,
            ["out"] = "xml",
        }));

    public static Task<HttpResponseMessage> CreateAsync(HttpClient http, string name)
        => http.PostAsync("https://panel.example:1500/ispmgr", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            { "func", "webdomain.edit" },
            { "sok", "ok" },
            { "nmae", name },
            { "email", "webmaster@example.com" },
            { "clicked_button", "ok" },
            { "out", "xml" },
        }));

    public static Task<HttpResponseMessage> DeleteAsync(HttpClient http, IEnumerable<string> sites)
    {
        Dictionary<string, string> form = new() { ["func"] = "webdomain.delete", ["out"] = "xml" };
        form["elid"] = string.Join(",", sites);
        return http.PostAsync("https://panel.example:1500/ispmgr", new FormUrlEncodedContent(form));
    }
}
