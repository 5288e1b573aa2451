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
        options.BaseUri = Read(section, nameof(PanelOptions.BaseUri), "an address such as https://panel.example:1500/ispmgr", options.BaseUri, static (string text, out Uri? address) => Uri.TryCreate(text, UriKind.Absolute, out address));
        options.User = section[nameof(PanelOptions.User)] ?? options.User;
        options.Password = section[nameof(PanelOptions.Password)] ?? options.Password;
        options.AuthInfo = Read(section, nameof(PanelOptions.AuthInfo), "true or false", options.AuthInfo, bool.TryParse);
        options.Timeout = Read(
            section,
            nameof(PanelOptions.Timeout),
            "a duration such as 00:01:40",
            options.Timeout,
            static (string text, out TimeSpan value) => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out value));

        IConfigurationSection fingerprints = section.GetSection(nameof(PanelOptions.Fingerprints));
        foreach (string? fingerprint in fingerprints.GetChildren().Select(static child => child.Value).Prepend(fingerprints.Value))
        {
            if (fingerprint is not null)
            {
                options.Fingerprints.Add(fingerprint);
            }
        }
    }

    private static T Read<T>(IConfiguration section, string name, string expected, T otherwise, TryParse<T> tryParse)
    {
        if (section[name] is not { } text)
        {
            return otherwise;
        }

        if (tryParse(text, out T value))
        {
            return value;
        }

        string place = section is IConfigurationSection { Path: { Length: > 0 } path } ? $"{path}:{name}" : name;
        throw new OptionsValidationException(place, typeof(PanelOptions), [$"{place} is not {expected}."]);
    }

    // Tried, not parsed: exceptions of parsers repeat the value.
    private delegate bool TryParse<T>(string text, out T value);
}
