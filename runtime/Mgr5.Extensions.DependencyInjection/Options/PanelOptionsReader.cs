using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Mgr5.Extensions.DependencyInjection;

/// <summary>
/// Reads options from a configuration section: by hand, since that works in trimmed programs, and says what is wrong without the
/// value, which may hold a password.
/// </summary>
internal static class PanelOptionsReader
{
    public static void Read(IConfiguration section, PanelOptions options)
    {
        options.BaseUri = Read(section, nameof(PanelOptions.BaseUri), "an address such as https://panel.example:1500/ispmgr", options.BaseUri, ParseUri);
        options.User = section[nameof(PanelOptions.User)] ?? options.User;
        options.Password = section[nameof(PanelOptions.Password)] ?? options.Password;
        options.AuthInfo = Read(section, nameof(PanelOptions.AuthInfo), "true or false", options.AuthInfo, static text => bool.Parse(text));
        options.Timeout = Read(
            section, nameof(PanelOptions.Timeout), "a duration such as 00:01:40", options.Timeout, static text => TimeSpan.Parse(text, CultureInfo.InvariantCulture));

        IConfigurationSection fingerprints = section.GetSection(nameof(PanelOptions.Fingerprints));
        foreach (string? fingerprint in fingerprints.GetChildren().Select(static child => child.Value).Prepend(fingerprints.Value))
        {
            if (fingerprint is not null)
            {
                options.Fingerprints.Add(fingerprint);
            }
        }
    }

    private static Uri ParseUri(string text)
        => Uri.TryCreate(text, UriKind.Absolute, out Uri? address) ? address : throw new FormatException();

    private static T Read<T>(IConfiguration section, string name, string expected, T otherwise, Func<string, T> parse)
    {
        if (section[name] is not { } text)
        {
            return otherwise;
        }

        try
        {
            return parse(text);
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            // Without the exception, which repeats the value.
            string place = section is IConfigurationSection { Path: { Length: > 0 } path } ? $"{path}:{name}" : name;
            throw new OptionsValidationException(place, typeof(PanelOptions), [$"{place} is not {expected}."]);
        }
    }
}
