using System.Globalization;
using System.Text;

namespace Mgr5.Benchmarks.Analyzers;

/// <summary>Files of a project that calls a panel by requests written by hand, ten to a file, in the forms that such code has most.</summary>
internal static class FuncStrings
{
    private const int RequestsOfFile = 10;

    /// <summary>A number of requests.</summary>
    public static IReadOnlyList<string> Files(int requests) => [.. Enumerable.Range(0, requests / RequestsOfFile).Select(File)];

    private static string File(int file)
    {
        StringBuilder code = new();
        code.Append(CultureInfo.InvariantCulture, $"using System.Collections.Generic;\nusing System.Net.Http;\nusing System.Threading.Tasks;\n\nnamespace Shop;\n\npublic sealed class Requests{file}(HttpClient client)\n{{\n");
        for (int request = 0; request < RequestsOfFile; request++)
        {
            string call = (request % 5) switch
            {
                0 => "client.GetStringAsync($\"https://example.com:1500/ispmgr?func=webdomain.edit&elid={id}&sok=ok&out=xml\")",
                1 => "client.GetStringAsync(\"https://example.com:1500/ispmgr?out=xml&func=webdomain&elid=\" + id)",
                2 => "client.PostAsync(\"https://example.com:1500/ispmgr\", new FormUrlEncodedContent(new Dictionary<string, string> { [\"func\"] = \"user.edit\", [\"elid\"] = id, [\"sok\"] = \"ok\" }))",
                3 => "client.GetStringAsync(string.Format(\"https://example.com:1500/ispmgr?func={0}&elid={1}&out=xml\", \"user.delete\", id))",
                _ => "Task.Run(() => System.Diagnostics.Process.Start(\"mgrctl\", \"-m ispmgr user.edit sok=ok elid=\" + id))",
            };
            code.Append(CultureInfo.InvariantCulture, $"    public Task Call{request}(string id) => {call};\n\n");
        }

        return code.Append("}\n").ToString();
    }
}
