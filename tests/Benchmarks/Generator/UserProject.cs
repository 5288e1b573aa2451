using System.Globalization;
using System.Text;
using Mgr5.Metadata.Shapes;

namespace Mgr5.Benchmarks.Generator;

/// <summary>The sources of a project of a user: 100,000 lines that have nothing to do with a panel, and one file that calls some functions.</summary>
internal static class UserProject
{
    private const int Files = 500;
    private const int MethodsOfFile = 16;

    // Of the forty fields of a form or the twenty-seven columns of a list: what a program sets or reads.
    private const int MembersOfFunction = 8;

    /// <summary>The lines that have nothing to do with a panel.</summary>
    public static IReadOnlyList<string> Lines100K { get; } = [.. Enumerable.Range(0, Files).Select(File)];

    /// <summary>A file that uses functions: the properties that lead to them, and some members of what they take and answer.</summary>
    /// <param name="functions">E.g. <c>Webdomain.Edit</c>, and its node.</param>
    public static string Calls(IEnumerable<(string Chain, NodeShape Node)> functions)
    {
        StringBuilder code = new("using Mgr5.Ispmgr;\n\nnamespace Shop;\n\npublic static class Calls\n{\n");
        int number = 0;
        foreach ((string chain, NodeShape node) in functions)
        {
            code.Append(CultureInfo.InvariantCulture, $"    internal static object Call{number}(IspmgrClient panel) => panel.{chain};\n");
            if ((node.Item ?? node.Request) is { Properties.Count: > 0 } record)
            {
                string members = string.Join(", ", record.Properties.Take(MembersOfFunction).Select(static p => $"x.{p.Name}"));
                code.Append(CultureInfo.InvariantCulture, $"    internal static object?[] Members{number}({record.TypeName} x) => [{members}];\n");
            }

            number++;
        }

        return code.Append("}\n").ToString();
    }

    /// <summary>A file that does by hand what that of <see cref="Calls"/> does: addresses in strings, and elements by their names.</summary>
    /// <inheritdoc cref="Calls"/>
    public static string CallsByHand(IEnumerable<(string Chain, NodeShape Node)> functions)
    {
        StringBuilder code = new("using System.Net.Http;\nusing System.Xml.Linq;\n\nnamespace Shop;\n\npublic static class CallsByHand\n{\n");
        int number = 0;
        foreach ((_, NodeShape node) in functions)
        {
            code.Append(CultureInfo.InvariantCulture, $"    internal static object Call{number}(HttpClient panel) => panel.GetStringAsync(\"?out=xml&func={node.Path}\");\n");
            string members = string.Join(", ", ((node.Item ?? node.Request)?.Properties ?? []).Take(MembersOfFunction).Select(static p => $"x.Element(\"{p.WireName}\")?.Value"));
            code.Append(CultureInfo.InvariantCulture, $"    internal static object?[] Members{number++}(XElement x) => [{members}];\n");
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
