using System.Text;

namespace Mgr5.Metadata;

/// <summary>Turns the bytes of a capture into text, or says where they are not text.</summary>
public static class Utf8Text
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Decodes UTF-8, with or without a byte order mark.</summary>
    /// <exception cref="MetadataFormatException">A byte is not UTF-8, or is NUL, which no text of a panel has.</exception>
    public static string Decode(ReadOnlySpan<byte> utf8)
    {
        int nul = utf8.IndexOf((byte)0);
        if (nul >= 0)
        {
            throw new MetadataFormatException("this is not text: a NUL byte", TextPosition.Of(utf8, nul));
        }

        byte[] bytes = utf8.ToArray();
        int start = utf8.StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
        try
        {
            return Strict.GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException e)
        {
            throw new MetadataFormatException(
                $"this is not UTF-8 text: byte 0x{e.BytesUnknown[0]:X2}", TextPosition.Of(utf8, start + e.Index), e);
        }
    }
}
