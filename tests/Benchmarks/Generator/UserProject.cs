using System.Globalization;
using System.Text;

namespace Mgr5.Benchmarks.Generator;

/// <summary>The sources of a project of a user: 100,000 lines that have nothing to do with a panel, and one file that calls some functions.</summary>
internal static class UserProject
{
    private const int Files = 500;
    private const int MethodsOfFile = 16;

    /// <summary>The lines that have nothing to do with a panel.</summary>
    public static IReadOnlyList<string> Lines100K { get; } = [.. Enumerable.Range(0, Files).Select(File)];

    /// <summary>A file that mentions functions by the properties that lead to them.</summary>
    /// <param name="chains">E.g. <c>Webdomain.Edit</c>.</param>
    public static string Calls(IEnumerable<string> chains)
    {
        StringBuilder code = new("namespace Shop;\n\npublic static class Calls\n{\n");
        int number = 0;
        foreach (string chain in chains)
        {
            code.Append(CultureInfo.InvariantCulture, $"    internal static object Call{number++}(Mgr5.Ispmgr.IspmgrClient panel) => panel.{chain};\n");
        }

        return code.Append("}\n").ToString();
    }

    private static string File(int file)
    {
        StringBuilder code = new();
        code.Append(CultureInfo.InvariantCulture, $"using System;\nusing System.Collections.Generic;\nusing System.Linq;\n\nnamespace Shop.Orders{file % 20};\n\n");
        code.Append(CultureInfo.InvariantCulture, $"/// <summary>Orders of kind {file}.</summary>\npublic sealed class Orders{file}\n{{\n    private readonly Dictionary<string, List<int>> _amounts = new();\n");
        for (int method = 0; method < MethodsOfFile; method++)
        {
            code.Append(CultureInfo.InvariantCulture, $$"""

                /// <summary>Adds up what customer {{method}} ordered.</summary>
                public int Total{{method}}(string customer, int least)
                {
                    if (!_amounts.TryGetValue(customer, out List<int>? amounts))
                    {
                        return least + {{method}};
                    }

                    int total = amounts.Where(amount => amount > least).Select(amount => amount * {{method + 2}}).Sum();
                    return total > 0 ? total : throw new InvalidOperationException($"{customer} ordered nothing above {least}");
                }

            """);
        }

        return code.Append("}\n").ToString();
    }
}
