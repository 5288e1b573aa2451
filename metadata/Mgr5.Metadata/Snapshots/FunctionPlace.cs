using System.Text.Json;

namespace Mgr5.Metadata.Snapshots;

/// <summary>Where a function is in the text of a snapshot.</summary>
public static class FunctionPlace
{
    /// <summary>The place of a function's name; null where the text does not have it.</summary>
    /// <param name="utf8">The text, which could be read.</param>
    /// <param name="function">The function's name on the wire.</param>
    public static TextPosition? Find(ReadOnlySpan<byte> utf8, string function)
    {
        int start = utf8.StartsWith(Utf8Text.ByteOrderMark) ? Utf8Text.ByteOrderMark.Length : 0;
        var json = new Utf8JsonReader(utf8.Slice(start));
        bool isInFunctions = false;
        while (json.Read())
        {
            if (json.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            if (json.CurrentDepth == 1)
            {
                isInFunctions = json.ValueTextEquals("functions");
            }
            else if (isInFunctions && json.CurrentDepth == 2 && json.ValueTextEquals(function))
            {
                return TextPosition.Of(utf8, start + (int)json.TokenStartIndex);
            }
        }

        return null;
    }
}
