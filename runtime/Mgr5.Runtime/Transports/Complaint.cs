namespace Mgr5;

/// <summary>What a program has to say on its standard error.</summary>
internal static class Complaint
{
    private const int Longest = 500;

    /// <summary>Reads all of it, so that the program never waits for somebody to read, and keeps the beginning on one line.</summary>
    public static async Task<string> ReadAsync(TextReader errors)
    {
        char[] buffer = new char[1024];
        string kept = "";
        try
        {
            int read;
            while ((read = await errors.ReadAsync(buffer.AsMemory()).ConfigureAwait(false)) > 0)
            {
                if (kept.Length <= Longest)
                {
                    kept += new string(buffer, 0, read);
                }
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The program was killed: nobody asks any more.
        }

        // A terminal or a log must not obey what a server writes.
        string line = new([.. kept.Trim().ReplaceLineEndings(" ").Where(static c => !char.IsControl(c))]);
        return line.Length <= Longest ? line : line[..Longest] + "…";
    }
}
