using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Differences;

/// <summary>What the compiler cannot see: calls that the panel took and now refuses, or understands otherwise.</summary>
internal static class Refusals
{
    public const string Needed = "calls that leave it out are refused when they create";

    /// <summary>Whether creating fails without it: what the form fills by itself may be left out.</summary>
    public static bool IsNeeded(Parameter parameter) => parameter is { Required: true, HasDefault: false, ReadOnly: false } && parameter.On != FormMode.Edit;

    public static string? Of(Change change, Parameter old, Parameter @new) => change.Member switch
    {
        "required" or "hasDefault" or "on" or "readOnly" when IsNeeded(@new) && !IsNeeded(old) => Needed,
        "separator" when old.Separator != Separator.None && @new.Separator != Separator.None
            => "a client that was not built again joins the values with the old separator",

        // A bound that was not stated may well have been there; only a stated one is known to be tighter now.
        "maxLength" when @new.MaxLength < old.MaxLength => "longer values are refused",
        "max" when @new.Maximum < old.Maximum => "greater values are refused",
        "min" when @new.Minimum > old.Minimum => "smaller values are refused",
        _ => null,
    };
}
