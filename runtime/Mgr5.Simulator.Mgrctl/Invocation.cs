namespace Mgr5.Simulator.Mgrctl;

/// <summary>What one call asks for.</summary>
internal sealed record Invocation(string Panel, string? Function, string Format, bool IsInformation, IReadOnlyDictionary<string, string> Parameters)
{
    /// <summary>The language that is asked for.</summary>
    public string Language => Parameters.GetValueOrDefault("lang", "en");

    /// <summary>
    /// Reads the arguments; null where they are not what the usage allows. A real mgrctl may be more lenient than its
    /// documentation, which is what its callers can rely on.
    /// </summary>
    public static Invocation? Parse(IReadOnlyList<string> args, Func<string, string?> environment)
    {
        string panel = "core";
        string? format = null;
        string? function = null;
        string? command = null;
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < args.Count; i++)
        {
            string arg = args[i];
            switch (arg)
            {
                case "-m" or "-o" or "-e" when i + 1 == args.Count: return null;
                case "-m": panel = args[++i]; break;
                case "-o": format = args[++i]; break;
                case "-e" when Variable(args[++i], environment) is var (name, value): parameters[name] = value; break;
                case "-i" or "-l" or "-u" or "-R" when command is null: command = arg; break;
                case ['-', ..]: return null;
                case var text when Parameter(text) is var (name, value):
                    if (function is null && command != "-i")
                    {
                        return null;
                    }

                    parameters[name] = value;
                    break;
                case var text when function is null: function = text; break;
                default: return null;
            }
        }

        bool isAllowed = command switch
        {
            "-i" => format is null && parameters.Keys.All(static p => p == "lang"),
            "-l" or "-u" => format is null && function is null && parameters.Count == 0,
            "-R" => true,
            _ => function is not null,
        };
        return isAllowed ? new(panel, function, parameters.GetValueOrDefault("out", format ?? "text"), command == "-i", parameters) : null;
    }

    private static (string Name, string Value)? Parameter(string text)
        => text.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals ? (text[..equals], text[(equals + 1)..]) : null;

    // -e 'passwd=$SECRET': the value does not show in the list of processes.
    private static (string Name, string Value)? Variable(string text, Func<string, string?> environment)
    {
        string[] parts = text.Split("=$", 2);
        return parts is [{ Length: > 0 } name, { Length: > 0 } variable] ? (name, environment(variable) ?? "") : null;
    }
}
