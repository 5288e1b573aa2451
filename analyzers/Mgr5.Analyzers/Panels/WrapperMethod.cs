using System.Globalization;

namespace Mgr5.Analyzers.Panels;

/// <summary>A method of the project that takes requests, as <c>mgr5_wrappers = CallAsync:0, Query:1</c> names it.</summary>
/// <param name="Name">The method's name, without type and type parameters.</param>
/// <param name="Argument">Which of its arguments is the function or the query, counted from 0.</param>
internal sealed record WrapperMethod(string Name, int Argument)
{
    /// <summary>Reads <c>Name</c> or <c>Name:1</c>; null for anything else.</summary>
    public static WrapperMethod? Parse(string text)
    {
        string[] parts = text.Split(':');
        string name = parts[0].Trim();
        return name.Length == 0 || parts.Length > 2 ? null
            : parts.Length == 1 ? new(name, 0)
            : int.TryParse(parts[1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int argument) ? new(name, argument)
            : null;
    }
}
