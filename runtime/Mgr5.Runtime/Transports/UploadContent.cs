using System.Net.Http.Headers;
using System.Text;

namespace Mgr5;

/// <summary>
/// <c>multipart/form-data</c> as browsers write it, which is what panels are used to: names in UTF-8, no content type on
/// values, no quotes around the boundary.
/// </summary>
internal static class UploadContent
{
    public static MultipartContent Of(
        IEnumerable<KeyValuePair<string, string>> parameters, IReadOnlyDictionary<string, PanelFile> files)
    {
        string boundary = $"----mgr5{Guid.NewGuid():N}";
        var content = new MultipartContent("form-data", boundary) { HeaderEncodingSelector = static (_, _) => Encoding.UTF8 };
        try
        {
            content.Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={boundary}");
            foreach ((string name, string value) in parameters)
            {
                Add(content, new ByteArrayContent(Encoding.UTF8.GetBytes(value)), $"name=\"{Escaped(name)}\"");
            }

            foreach ((string name, PanelFile file) in files)
            {
                var part = new StreamContent(file.Open());
                part.Headers.ContentType = new("application/octet-stream");
                Add(content, part, $"name=\"{Escaped(name)}\"; filename=\"{Escaped(file.Name)}\"");
            }

            return content;
        }
        catch
        {
            content.Dispose();
            throw;
        }
    }

    private static void Add(MultipartContent content, HttpContent part, string disposition)
    {
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; {disposition}");
        content.Add(part);
    }

    private static string Escaped(string name)
        => name.Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal).Replace("\"", "%22", StringComparison.Ordinal);
}
