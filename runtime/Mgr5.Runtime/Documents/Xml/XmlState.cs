using System.Diagnostics.CodeAnalysis;

namespace Mgr5;

/// <summary>Where a <see cref="XmlTokenizer"/> is in a document, from one part of the document to the next.</summary>
internal sealed class XmlState
{
    private readonly int[] _open = new int[AnswerLimits.Depth + 2];
    private long _offset;
    private long _line = 1;

    public XmlNames Names { get; } = new();

    /// <summary>How many elements are open.</summary>
    public int Depth { get; private set; }

    public bool HasRoot { get; private set; }

    /// <summary>Whether anything was read: an XML declaration comes before all else.</summary>
    public bool HasBegun { get; set; }

    public bool HasEnded => HasRoot && Depth == 0 && !IsEmptyElement;

    /// <summary>The element that is open has ended with its start tag.</summary>
    public bool IsEmptyElement { get; set; }

    /// <summary>How much of a start tag has come that has no end yet, and no <c>&gt;</c> that could be one.</summary>
    public int Unended { get; set; }

    public XmlPart Part { get; set; }

    /// <summary>The innermost open element.</summary>
    public int Innermost => _open[Depth];

    /// <summary>The element that began last; 0: none yet.</summary>
    public int Last { get; private set; }

    public XmlAttributes Attributes { get; } = new();

    /// <summary>What a reference in a text stands for.</summary>
    public byte[] Referred { get; } = new byte[4];

    /// <summary>An element begins; false: there are too many in each other.</summary>
    public bool Open(int name)
    {
        // The first is deep 0.
        if (Depth > AnswerLimits.Depth)
        {
            return false;
        }

        HasRoot = true;
        Names.ElementFollows(Last, name);
        Last = name;
        _open[++Depth] = name;
        return true;
    }

    public int Close() => _open[Depth--];

    /// <summary>That much has been read and will not be seen again.</summary>
    public void Pass(ReadOnlySpan<byte> content)
    {
        _offset += content.Length;
        _line += content.Count((byte)'\n');
    }

    /// <summary>Fails, and says where and what is wrong; never what is there, which may be a secret.</summary>
    [DoesNotReturn]
    public void Fail(ReadOnlySpan<byte> before, string what) => throw new PanelFormatException(
        FormattableString.Invariant($"The answer is not well-formed XML: {what} (line {_line + before.Count((byte)'\n')}, byte {_offset + before.Length})."));
}

/// <summary>What of a document may come in several parts, and is not over yet.</summary>
internal enum XmlPart : byte
{
    None,
    Comment,
    Instruction,
    CData,
}
