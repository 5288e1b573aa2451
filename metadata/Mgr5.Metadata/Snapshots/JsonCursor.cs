using System.Text;
using System.Text.Json;

namespace Mgr5.Metadata.Snapshots;

/// <summary>
/// A <see cref="Utf8JsonReader"/> that says where it stands: every complaint becomes a
/// <see cref="MetadataFormatException"/> with line and UTF-16 column.
/// </summary>
internal ref struct JsonCursor
{
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly int _start;
    private Utf8JsonReader _reader;

    public JsonCursor(ReadOnlySpan<byte> utf8)
    {
        _utf8 = utf8;
        _start = utf8.StartsWith(Utf8Text.ByteOrderMark) ? Utf8Text.ByteOrderMark.Length : 0;
        _reader = new(utf8.Slice(_start));
    }

    /// <summary>Moves to the next token, which has to be there.</summary>
    public void Next()
    {
        if (!_reader.Read())
        {
            throw Error("the text ends too early");
        }
    }

    /// <summary>Moves to the next key of an object and on to its value; false at the object's end.</summary>
    public bool NextKey(ref KeySet keys, out string key)
    {
        Next();
        if (_reader.TokenType == JsonTokenType.EndObject)
        {
            key = "";
            return false;
        }

        int known = _reader.ValueIsEscaped ? KnownKeys.IndexOf(Decode()) : KnownKeys.IndexOf(_reader.ValueSpan);
        key = known < 0 ? Decode() : KnownKeys.At(known);
        if (!(known < 0 ? keys.Add(key) : keys.AddKnown(known)))
        {
            throw Error($"the key {Quoted(key)} is there twice");
        }

        Next();
        return true;
    }

    /// <summary>Moves to the next element of an array; false at the array's end.</summary>
    public bool NextElement()
    {
        Next();
        return _reader.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>Passes over the value it stands on, which is checked all the same.</summary>
    public void Skip() => _reader.Skip();

    public void ExpectEnd() => _reader.Read();

    public readonly void Expect(JsonTokenType type, string what)
    {
        if (_reader.TokenType != type)
        {
            throw Error($"expected {what}, found {Found(_reader.TokenType)}");
        }
    }

    public readonly string Text()
    {
        Expect(JsonTokenType.String, "a string");
        return Decode();
    }

    public readonly string? TextOrNull() => _reader.TokenType == JsonTokenType.Null ? null : Text();

    public readonly string UniqueName(ref KeySet names)
    {
        string name = Text();
        return names.Add(name) ? name : throw Error($"the name {Quoted(name)} is there twice");
    }

    public readonly bool Flag() => _reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw Error($"expected true or false, found {Found(_reader.TokenType)}"),
    };

    public readonly int Integer()
    {
        Expect(JsonTokenType.Number, "a whole number");
        return _reader.TryGetInt32(out int value) ? value : throw Error("expected a whole number");
    }

    public readonly decimal Number()
    {
        Expect(JsonTokenType.Number, "a number");
        return _reader.TryGetDecimal(out decimal value) ? value : throw Error("expected a number of at most 28 digits");
    }

    public EquatableArray<string> Texts()
    {
        var texts = new List<string>();
        Expect(JsonTokenType.StartArray, "an array");
        while (NextElement())
        {
            texts.Add(Text());
        }

        return texts.ToEquatableArray();
    }

    public readonly T Word<T>(Words<T> words)
        where T : struct
    {
        string word = Text();
        return words.TryParse(word, out T value) ? value : throw Error($"{Quoted(word)} is none of {words.All}");
    }

    /// <summary>The error at the token it stands on.</summary>
    public readonly MetadataFormatException Error(string message, bool isNewerFormat = false)
        => new(message, TextPosition.Of(_utf8, _start + (int)_reader.TokenStartIndex)) { IsNewerFormat = isNewerFormat };

    /// <summary>The reader's own complaint, which it places by line and byte.</summary>
    public readonly MetadataFormatException Malformed(JsonException e)
    {
        if (_utf8.Length == _start)
        {
            return new("the file is empty", new(1, 1), e);
        }

        ReadOnlySpan<byte> rest = _utf8;
        for (long line = e.LineNumber ?? 0; line > 0; line--)
        {
            rest = rest.Slice(rest.IndexOf((byte)'\n') + 1);
        }

        int index = _utf8.Length - rest.Length + (int)(e.BytePositionInLine ?? 0);
        if (rest.Length == _utf8.Length)
        {
            index += _start;
        }

        // "'x' is an invalid start of a value. LineNumber: 3 | BytePositionInLine: 4." — the place is ours to say.
        int place = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        string message = place < 0 ? e.Message : e.Message.Substring(0, place);
        return new($"this is not JSON: {message}", TextPosition.Of(_utf8, index), e);
    }

    // GetString throws InvalidOperationException on an escaped lone surrogate and on bytes that are not UTF-8.
    private readonly string Decode()
    {
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            throw new MetadataFormatException(
                "this string is not Unicode text: half of a surrogate pair, or a byte that is not UTF-8",
                TextPosition.Of(_utf8, _start + (int)_reader.TokenStartIndex),
                e);
        }
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder();
        JsonText.AppendString(quoted, text);
        return quoted.ToString();
    }

    private static string Found(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject or JsonTokenType.EndObject => "an object",
        JsonTokenType.StartArray or JsonTokenType.EndArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "true or false",
        _ => "null",
    };
}

/// <summary>The keys of one object so far. Most objects have few that are not known, so the set is made with the ninth of these.</summary>
internal struct KeySet
{
    private const int Few = 8;

    private List<string>? _few;
    private HashSet<string>? _many;
    private ulong _known;

    /// <summary>Adds one of <see cref="KnownKeys"/>, which is not added in any other way.</summary>
    public bool AddKnown(int index)
    {
        ulong bit = 1UL << index;
        bool isNew = (_known & bit) == 0;
        _known |= bit;
        return isNew;
    }

    public bool Add(string key)
    {
        if (_many is not null)
        {
            return _many.Add(key);
        }

        _few ??= [];
        if (_few.Contains(key))
        {
            return false;
        }

        _few.Add(key);
        if (_few.Count > Few)
        {
            _many = new(_few, StringComparer.Ordinal);
        }

        return true;
    }
}
