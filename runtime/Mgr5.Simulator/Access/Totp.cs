using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace Mgr5.Simulator.Access;

/// <summary>The codes of an authenticator app (RFC 6238, as all apps have it: SHA-1, six digits, a new one every 30 seconds).</summary>
/// <param name="secret">The secret that app and panel share, in Base32 (RFC 4648).</param>
internal sealed class Totp(string secret)
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int StepSeconds = 30;

    private readonly byte[] _secret = Decode(secret);

    /// <summary>The code of a moment.</summary>
    public string CodeAt(DateTimeOffset time) => CodeOf(time.ToUnixTimeSeconds() / StepSeconds);

    /// <summary>Whether the code is that of the moment, or the one before or behind it: two clocks are never the same.</summary>
    public bool Accepts(string code, DateTimeOffset time)
    {
        long step = time.ToUnixTimeSeconds() / StepSeconds;
        return code == CodeOf(step) || code == CodeOf(step - 1) || code == CodeOf(step + 1);
    }

    [SuppressMessage("Security", "CA5350", Justification = "RFC 6238 with SHA-1 is what authenticator apps have.")]
    private string CodeOf(long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(_secret, counter, hash);

        // The last half byte says where the number begins; its sign bit does not count.
        int number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xF)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    // As apps show it: in groups, in either case, padded or not.
    private static byte[] Decode(string text)
    {
        List<byte> bytes = [];
        int buffer = 0;
        int bits = 0;
        foreach (char c in text.Where(static c => c is not (' ' or '-' or '=')))
        {
            int value = Alphabet.IndexOf(char.ToUpperInvariant(c), StringComparison.Ordinal);
            buffer = value < 0 ? throw new ArgumentException("A TOTP secret is Base32: letters, and the digits 2 to 7.", nameof(text)) : ((buffer << 5) | value) & 0xFFF;
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(buffer >> bits));
            }
        }

        return bytes.Count > 0 ? [.. bytes] : throw new ArgumentException("A TOTP secret is empty.", nameof(text));
    }
}
