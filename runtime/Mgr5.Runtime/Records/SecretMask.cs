namespace Mgr5;

/// <summary>Takes secrets that were sent out of what others write, such as panels and programs.</summary>
internal sealed class SecretMask
{
    private readonly string[] _secrets;

    /// <param name="secrets">The secrets.</param>
    /// <param name="shortest">How long one has to be: of shorter ones there are too many in any sentence.</param>
    public SecretMask(IEnumerable<string> secrets, int shortest)
    {
        // One may begin as another does, and what is left of that must not stay.
        _secrets = [.. secrets.Where(s => s.Length >= shortest).OrderByDescending(static s => s.Length)];
    }

    /// <summary>How long the longest secret is.</summary>
    public int Longest => _secrets is [var longest, ..] ? longest.Length : 0;

    public string Apply(string text)
    {
        foreach (string secret in _secrets)
        {
            text = text.Replace(secret, SecretNames.Mask, StringComparison.Ordinal);
        }

        return text;
    }
}
