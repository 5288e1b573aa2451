namespace StringChecks;

/// <summary>Requests in dictionaries.</summary>
internal static class Forms
{
    public static Task<HttpResponseMessage> LoginAsync(HttpClient http)
        => http.PostAsync("https://panel.example:1500/ispmgr", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["func"] = "auth",
            ["username"] = "root",
            ["password"] = "correct-horse-7",
            ["out"] = "xml",
        }));

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
