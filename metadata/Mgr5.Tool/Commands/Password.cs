using Mgr5.Tool.Files;
using Spectre.Console;

namespace Mgr5.Tool.Commands;

/// <summary>Passwords come from people or from the environment, never from the command line, which everybody can list.</summary>
internal static class Password
{
    private const string Variable = "MGR5_PASSWORD";

    /// <summary>The password of a user.</summary>
    /// <exception cref="BadInputException">There is none, and nobody to ask.</exception>
    public static string Ask(IAnsiConsole console, string user)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } password)
        {
            // The ssh of another host has no business with it.
            Environment.SetEnvironmentVariable(Variable, null);
            return password;
        }

        try
        {
            return console.Profile.Capabilities.Interactive
                ? console.Prompt(new TextPrompt<string>($"Password of {Markup.Escape(user)}:").Secret(mask: null))
                : throw NobodyToAsk();
        }
        catch (InvalidOperationException)
        {
            // What Spectre throws where the input is no keyboard.
            throw NobodyToAsk();
        }
    }

    private static BadInputException NobodyToAsk() => new($"there is no terminal to ask for the password on: put it into {Variable}");
}
