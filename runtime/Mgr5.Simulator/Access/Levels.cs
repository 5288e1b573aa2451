using System.Globalization;
using Mgr5.Metadata;
using Mgr5.Metadata.Snapshots;
using Mgr5.Metadata.Taking;

namespace Mgr5.Simulator.Access;

/// <summary>Levels of rights.</summary>
internal static class Levels
{
    /// <summary>From this level on (resellers) a user may act as another.</summary>
    public const int Su = 24;

    /// <summary>From this level on (administrators) a user sees everybody's rows, and may make keys for others.</summary>
    public const int Administrator = 29;

    /// <summary>
    /// Whether the level may call the function: it reaches the one that the panel names, <c>reseller+</c> as well as <c>reseller</c>; and
    /// it is one of those that saw the function, where not all did.
    /// </summary>
    public static bool MayCall(Function function, int level)
        => (function.Level is not { } least || level >= Number(least)) && IsShown(function.Levels, level);

    /// <summary>Whether the form has the parameter for the level.</summary>
    public static bool IsShown(Parameter parameter, int level)
        => (parameter.Level is not { } least || level >= Number(least)) && IsShown(parameter.Levels, level);

    /// <summary>What the user is shown of a function.</summary>
    public static Function View(Function function, SimulatedUser? user) => user is null || function.Parameters is not { } parameters ? function : function with
    {
        Parameters = parameters.Where(p => IsShown(p, user.Level)).ToEquatableArray(),
    };

    private static bool IsShown(EquatableArray<string> levels, int level) => levels.Count == 0 || levels.Contains(new RightsLevel(level).Word);

    // A word that is not known keeps nobody out.
    private static int Number(string word) => word.TrimEnd('+') switch
    {
        "root" => 30,
        "admin" => Administrator,
        "reseller" => Su,
        "user" => 16,
        "mailbox" => 9,
        var other => int.TryParse(other, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0,
    };
}
