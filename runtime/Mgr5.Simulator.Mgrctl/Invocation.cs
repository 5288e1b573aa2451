namespace Mgr5.Simulator.Mgrctl;

/// <summary>What one call asks for.</summary>
internal sealed record Invocation(string Panel, string? Function, string Format, bool IsInformation, IReadOnlyDictionary<string, string> Parameters)
{
    /// <summary>Reads the arguments; null where they are none of mgrctl's.</summary>
    public static Invocation? Parse(IReadOnlyList<string> args, Func<string, string?> environment)
    {
        string panel = "core";
        string format = "text";
        string? function = null;
        bool information = false;
        bool command = false;
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
                case "-i": information = command = true; break;
                case "-l" or "-u" or "-R": command = true; break;
                case ['-', ..]: return null;
                case var text when text.Contains('=', StringComparison.Ordinal):
                    parameters[text[..text.IndexOf('=', StringComparison.Ordinal)]] = text[(text.IndexOf('=', StringComparison.Ordinal) + 1)..];
                    break;
                case var text when function is null: function = text; break;
                default: return null;
            }
        }

        return function is null && !command ? null : new(panel, function, parameters.GetValueOrDefault("out", format), information, parameters);
    }

    // -e 'passwd=$SECRET': the value does not show in the list of processes.
    private static (string Name, string Value)? Variable(string text, Func<string, string?> environment)
    {
        string[] parts = text.Split("=$", 2);
        return parts is [{ Length: > 0 } name, { Length: > 0 } variable] ? (name, environment(variable) ?? "") : null;
    }
}
