using System.Text.Json;

namespace Mgr5.Metadata.Snapshots;

/// <summary>
/// Reads <c>*.mgr5.json</c>. The order of keys is free. Members that it does not know are passed over, so that a later
/// version can add one; a word or a type that it does not know is an error, and so are a key given twice, an escaped
/// lone surrogate and text after the end.
/// </summary>
public static class SnapshotReader
{
    // Far beyond any real one; a name of dots alone would make a tree that deep.
    private const int LongestName = 1000;

    /// <summary>Reads a snapshot.</summary>
    /// <param name="utf8">The whole file; a byte order mark is passed over.</param>
    /// <exception cref="MetadataFormatException">It is not a snapshot; the exception names line and column.</exception>
    public static Snapshot Read(ReadOnlySpan<byte> utf8) => Read(utf8, isOverlay: false);

    /// <summary>
    /// Reads an overlay, <c>*.overlay.mgr5.json</c>: what people add by hand, in the form of a snapshot in which everything is
    /// optional. An overlay that names no panel has an empty one.
    /// </summary>
    /// <param name="utf8">The whole file; a byte order mark is passed over.</param>
    /// <exception cref="MetadataFormatException">It is not an overlay; the exception names line and column.</exception>
    public static Snapshot ReadOverlay(ReadOnlySpan<byte> utf8) => Read(utf8, isOverlay: true);

    private static Snapshot Read(ReadOnlySpan<byte> utf8, bool isOverlay)
    {
        var json = new JsonCursor(utf8);
        try
        {
            Snapshot snapshot = ReadRoot(ref json, isOverlay);
            json.ExpectEnd();
            return snapshot;
        }
        catch (JsonException e)
        {
            throw json.Malformed(e);
        }
    }

    private static Snapshot ReadRoot(ref JsonCursor json, bool isOverlay)
    {
        string? panel = null;
        string? version = null;
        string? language = null;
        bool hasFormat = false;
        EquatableArray<Function>? functions = null;

        json.Next();
        json.Expect(JsonTokenType.StartObject, "an object");
        var keys = new KeySet();
        while (json.NextKey(ref keys, out string key))
        {
            switch (key)
            {
                case "format": ExpectFormat(ref json); hasFormat = true; break;
                case "panel": panel = json.Text(); break;
                case "version": version = json.Text(); break;
                case "language": language = json.Text(); break;
                case "functions": functions = ReadFunctions(ref json); break;
                default: json.Skip(); break;
            }
        }

        if (!hasFormat && !isOverlay)
        {
            throw json.Error("the member \"format\" is missing");
        }

        return new Snapshot
        {
            Panel = string.IsNullOrEmpty(panel) && !isOverlay ? throw json.Error("the member \"panel\" is missing or empty") : panel ?? "",
            Version = version,
            Language = language,
            Functions = functions ?? (isOverlay ? [] : throw json.Error("the member \"functions\" is missing")),
        };
    }

    private static void ExpectFormat(ref JsonCursor json)
    {
        int format = json.Integer();
        if (format > Snapshot.CurrentFormat)
        {
            throw json.Error(
                $"the snapshot has format {format}, newer than {Snapshot.CurrentFormat}, the newest that this version reads", isNewerFormat: true);
        }

        if (format < 1)
        {
            throw json.Error($"there is no format {format}");
        }
    }

    private static EquatableArray<Function> ReadFunctions(ref JsonCursor json)
    {
        var functions = new List<Function>();
        json.Expect(JsonTokenType.StartObject, "an object");
        var names = new KeySet();
        while (json.NextKey(ref names, out string name))
        {
            if (name.Length is 0 or > LongestName)
            {
                throw json.Error(name.Length == 0 ? "a function without a name" : $"the name of a function has more than {LongestName} characters");
            }

            functions.Add(ReadFunction(ref json, name));
        }

        return functions.ToEquatableArray();
    }

    private static Function ReadFunction(ref JsonCursor json, string name)
    {
        var function = new Function { Name = name };
        json.Expect(JsonTokenType.StartObject, "an object");
        var keys = new KeySet();
        while (json.NextKey(ref keys, out string key))
        {
            switch (key)
            {
                case "kind": function = function with { Kind = json.Word(SnapshotWords.Kinds) }; break;
                case "title": function = function with { Title = json.Text() }; break;
                case "description": function = function with { Description = json.Text() }; break;
                case "level": function = function with { Level = json.Text() }; break;
                case "levels": function = function with { Levels = json.Texts() }; break;
                case "key": function = function with { Key = json.Text() }; break;
                case "parent": function = function with { Parent = json.Text() }; break;
                case "file": function = function with { File = json.Flag() }; break;
                case "steps": function = function with { Steps = json.Texts() }; break;
                case "sources": function = function with { Sources = ReadSources(ref json) }; break;
                case "complete": function = function with { Complete = json.Flag() }; break;
                case "parameters": function = function with { Parameters = ReadParameters(ref json) }; break;
                case "columns": function = function with { Columns = ReadColumns(ref json) }; break;
                default: json.Skip(); break;
            }
        }

        return function;
    }

    private static EquatableArray<Parameter> ReadParameters(ref JsonCursor json)
    {
        var parameters = new List<Parameter>();
        var names = new KeySet();
        json.Expect(JsonTokenType.StartArray, "an array");
        while (json.NextElement())
        {
            parameters.Add(ParameterReader.Read(ref json, ref names));
        }

        return parameters.ToEquatableArray();
    }

    private static EquatableArray<Column> ReadColumns(ref JsonCursor json)
    {
        var columns = new List<Column>();
        var names = new KeySet();
        json.Expect(JsonTokenType.StartArray, "an array");
        while (json.NextElement())
        {
            columns.Add(ReadColumn(ref json, ref names));
        }

        return columns.ToEquatableArray();
    }

    private static Column ReadColumn(ref JsonCursor json, ref KeySet names)
    {
        var column = new Column { Name = "" };
        json.Expect(JsonTokenType.StartObject, "an object");
        var keys = new KeySet();
        while (json.NextKey(ref keys, out string key))
        {
            switch (key)
            {
                case "name": column = column with { Name = json.UniqueName(ref names) }; break;
                case "type": column = column with { Type = json.Word(SnapshotWords.Types) }; break;
                case "title": column = column with { Title = json.Text() }; break;
                case "level": column = column with { Level = json.Text() }; break;
                default: json.Skip(); break;
            }
        }

        return column.Name.Length == 0 ? throw json.Error("a column without a name") : column;
    }

    private static EquatableArray<MetadataSource> ReadSources(ref JsonCursor json)
    {
        var sources = new List<MetadataSource>();
        json.Expect(JsonTokenType.StartArray, "an array");
        while (json.NextElement())
        {
            sources.Add(json.Word(SnapshotWords.Sources));
        }

        return sources.ToEquatableArray();
    }
}
