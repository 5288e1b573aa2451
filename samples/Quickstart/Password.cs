using Spectre.Console;

namespace Quickstart;

/// <summary>Passwords come from people or from the environment, never from the command line, which everybody can list.</summary>
internal static class Password
{
    private const string Variable = "MGR5_PASSWORD";

    public static string Ask(string user)
        => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } password
            ? password
            : AnsiConsole.Prompt(new TextPrompt<string>($"Password of {Markup.Escape(user)}:").Secret());
}
