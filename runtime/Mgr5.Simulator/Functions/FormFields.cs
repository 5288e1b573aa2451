using Mgr5.Metadata;
using Mgr5.Metadata.Snapshots;
using Mgr5.Simulator.Access;

namespace Mgr5.Simulator.Functions;

/// <summary>The fields of a form in one mode: which there are, and which of the sent parameters belong to them.</summary>
/// <param name="form">The form.</param>
/// <param name="mode">New or Edit for a form of rows; Both for a form that stands for itself.</param>
/// <param name="call">The call; its caller has only the fields of their level.</param>
internal sealed class FormFields(Function form, FormMode mode, Call call)
{
    /// <summary>The fields that the form shows: no secrets, no files, and nothing that is only there in the other mode.</summary>
    public IEnumerable<Parameter> Shown => Fields.Where(static p => !IsSecret(p) && !p.File);

    /// <summary>The fields that can be sent.</summary>
    public IEnumerable<Parameter> Sent => Fields.Where(static p => !p.ReadOnly);

    private IEnumerable<Parameter> Fields
        => (form.Parameters ?? []).Where(p => (mode == FormMode.Both || p.On == FormMode.Both || p.On == mode)
            && (call.Caller is not { } caller || Levels.IsShown(p, caller.User.Level)));

    public static bool IsSecret(Parameter parameter) => parameter.Secret || Credentials.IsPassword(parameter.Name);

    /// <summary>
    /// What of a call gets stored. The panel passes over parameters that it does not know; where the snapshot does not know them
    /// either, every one is taken that is neither the protocol's own nor the browser's.
    /// </summary>
    /// <param name="old">The values so far, by which conditions are decided where the call is silent.</param>
    public IReadOnlyCollection<KeyValuePair<string, string>> Stored(SimulatedRow? old)
    {
        IEnumerable<KeyValuePair<string, string>> stored = form.Parameters is null
            ? call.Parameters.Where(p => !WireNames.IsService(p.Key) && !WireNames.IsUserInterface(p.Key) && !call.IsSecret(p.Key))
            : from parameter in Sent
              where !IsSecret(parameter) && !parameter.File && Applies(parameter, call, old)
              from sent in Values(parameter, call)
              select IsNothing(parameter, sent.Value) ? new(sent.Key, "") : sent;
        return [.. stored.Where(static p => Documents.Node.IsName(p.Key))];
    }

    /// <summary>Whether the value is the choice that stands for "nothing chosen".</summary>
    public static bool IsNothing(Parameter parameter, string value) => parameter is { Type: DataType.Choice, Required: false } && value == "null";

    /// <summary>Whether the conditions of the parameter hold.</summary>
    public static bool Applies(Parameter parameter, Call call, SimulatedRow? old)
        => parameter.When.All(condition => Holds(condition, call, old)) && !parameter.Unless.Any(condition => Holds(condition, call, old));

    /// <summary>What was sent for the parameter: nothing, one value, or for a pattern several.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Values(Parameter parameter, Call call)
        => call.Parameters.Where(p => IsNameOf(parameter, p.Key));

    /// <summary>Whether the name is the parameter's; <c>addon_*</c> stands for every <c>addon_7</c>.</summary>
    public static bool IsNameOf(Parameter parameter, string name)
    {
        int star = parameter.Name.IndexOf('*', StringComparison.Ordinal);
        if (star < 0)
        {
            return name == parameter.Name;
        }

        ReadOnlySpan<char> head = parameter.Name.AsSpan(0, star);
        ReadOnlySpan<char> tail = parameter.Name.AsSpan(star + 1);
        return name.Length > head.Length + tail.Length
            && name.StartsWith(head, StringComparison.Ordinal)
            && name.EndsWith(tail, StringComparison.Ordinal);
    }

    private static bool Holds(Condition condition, Call call, SimulatedRow? old)
        => (call[condition.Parameter] ?? old?.Text(condition.Parameter)) is { } value && condition.Values.Contains(value);
}
