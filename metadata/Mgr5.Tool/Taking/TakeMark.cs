using System.Security.Cryptography;
using System.Text;

namespace Mgr5.Tool.Taking;

/// <summary>
/// What the captures of a take must agree in to be of use to the next one. Whose captures they are is part of it, and is only there as a
/// slow hash with a salt of its own: names of users are of customers.
/// </summary>
internal sealed class TakeMark
{
    private const int Rounds = 100_000;
    private const int Length = 16;

    private readonly byte[] _salt;

    private TakeMark(string identity, byte[] salt, string? login)
    {
        _salt = salt;
        Text = login is null ? $"{identity}\n{Convert.ToHexStringLower(salt)}\n" : $"{identity}\n{Convert.ToHexStringLower(salt)}\n{NameOf(login)}\n";
    }

    /// <summary>The mark as it is written.</summary>
    public string Text { get; }

    public static TakeMark New(string identity, string? login) => new(identity, RandomNumberGenerator.GetBytes(Length), login);

    /// <summary>The mark of an earlier take, if the captures beside it are of use to this one; else null.</summary>
    public static TakeMark? Match(string text, string identity, string? login)
    {
        string[] lines = text.Split('\n');
        if (lines.Length < 2 || lines[1].Length != 2 * Length || !lines[1].All(char.IsAsciiHexDigit))
        {
            return null;
        }

        TakeMark mark = new(identity, Convert.FromHexString(lines[1]), login);
        return mark.Text == text ? mark : null;
    }

    /// <summary>What stands for a user in names of folders.</summary>
    public string NameOf(string user)
        => Convert.ToHexStringLower(Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(user), _salt, Rounds, HashAlgorithmName.SHA256, Length));
}
