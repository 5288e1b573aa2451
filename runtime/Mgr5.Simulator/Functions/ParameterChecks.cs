using System.Globalization;
using System.Numerics;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Simulator.Functions;

/// <summary>The checks that a panel does before it stores what a form sends: one field after the other, and the first fault ends the call.</summary>
internal static class ParameterChecks
{
    /// <summary>Checks what was sent.</summary>
    /// <param name="fields">The form's fields.</param>
    /// <param name="call">The call.</param>
    /// <param name="old">The values so far; null when something is created, which is when required parameters have to be there.</param>
    public static void Check(FormFields fields, Call call, SimulatedRow? old)
    {
        foreach (Parameter parameter in fields.Sent.Where(p => FormFields.Applies(p, call, old)))
        {
            if (old is null && parameter is { Required: true, HasDefault: false } && !FormFields.Values(parameter, call).Any(static v => v.Value.Length > 0))
            {
                throw PanelFault.Missed(parameter.Name);
            }

            foreach ((string name, string value) in FormFields.Values(parameter, call))
            {
                if (!Fits(parameter, value))
                {
                    throw PanelFault.BadValue(name, FormFields.IsSecret(parameter) ? null : value);
                }
            }
        }
    }

    private static bool Fits(Parameter parameter, string value)
    {
        if (parameter.MaxLength is { } longest && new StringInfo(value).LengthInTextElements > longest)
        {
            return false;
        }

        // A checkbox is never empty; any other field can be emptied.
        return parameter.Type switch
        {
            DataType.Flag => value is "on" or "off",
            _ when value.Length == 0 || FormFields.IsNothing(parameter, value) => true,
            DataType.Integer => BigInteger.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger number)
                && (parameter.Minimum is not { } least || number >= (BigInteger)decimal.Ceiling(least))
                && (parameter.Maximum is not { } most || number <= (BigInteger)decimal.Floor(most)),
            DataType.Money => decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal money)
                && !(money < parameter.Minimum) && !(money > parameter.Maximum),
            DataType.Date => IsTime(value, "yyyy-MM-dd"),
            DataType.DateTime => IsTime(value, "yyyy-MM-dd HH:mm:ss"),
            _ => parameter.Values is not { } choices || Split(parameter, value).All(v => choices.Any(c => c.Value == v)),
        };
    }

    private static bool IsTime(string value, string format)
        => DateTime.TryParseExact(value, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static string[] Split(Parameter parameter, string value) => parameter.Separator switch
    {
        Separator.Space => value.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        Separator.Comma => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        _ => [value],
    };
}
