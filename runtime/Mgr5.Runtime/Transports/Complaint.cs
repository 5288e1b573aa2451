using System.Text;

namespace Mgr5;

/// <summary>What a program has to say on its standard error.</summary>
internal static class Complaint
{
    private const int Longest = 500;

    /// <summary>Reads all of it, so that the program never waits for somebody to read, and keeps the beginning on one line, without secrets.</summary>
    /// <param name="errors">What it writes; it is disposed of.</param>
    /// <param name="secrets">What was sent to it.</param>
    /// <param name="cancellationToken">Ends the reading: what came up to then counts.</param>
    public static async Task<string> ReadAsync(TextReader errors, SecretMask secrets, CancellationToken cancellationToken)
    {
        char[] buffer = new char[1024];
        StringBuilder kept = new();
        using (errors)
        {
            try
            {
                while (await errors.ReadAsync(buffer.AsMemory(), cancellationToken).ConfigureAwait(false) is var read and > 0)
                {
                    // A secret that begins in what is said has to be there to its end.
                    if (kept.Length <= Longest + secrets.Longest)
                    {
                        kept.Append(buffer, 0, read);
                    }
                }
            }
            catch (Exception e) when (e is IOException or OperationCanceledException)
            {
                // The program was killed, or has ended and somebody else goes on.
            }
        }

        string line = OneLine.Of(secrets.Apply(kept.ToString()));
        return line.Length <= Longest ? line : line[..Longest] + "…";
    }
}
