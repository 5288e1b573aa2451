namespace Mgr5;

/// <summary>What servers and programs write where a line is expected: a terminal or a log must not obey it.</summary>
internal static class OneLine
{
    public static string Of(string? text) => new([.. (text ?? "").Trim().ReplaceLineEndings(" ").Where(static c => !char.IsControl(c))]);
}
