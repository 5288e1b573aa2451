namespace Quickstart;

/// <summary>The command line.</summary>
internal sealed record Arguments(string? Url, string User, bool Yes)
{
    public const string Usage = """
        usage: Quickstart [--url URL] [--user USER] [--yes]

          --url    an ISPmanager 6, e.g. https://panel.example:1500/ispmgr; without it, a simulated one is started
          --user   who to log in as; the password is asked for, or taken from MGR5_PASSWORD
          --yes    do not ask before the panel is changed
        """;

    public static Arguments? Parse(string[] args)
    {
        var arguments = new Arguments(null, "root", false);
        for (int i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--url" when i + 1 < args.Length: arguments = arguments with { Url = args[++i] }; break;
                case "--user" when i + 1 < args.Length: arguments = arguments with { User = args[++i] }; break;
                case "--yes": arguments = arguments with { Yes = true }; break;
                default: return null;
            }
        }

        return arguments;
    }
}
