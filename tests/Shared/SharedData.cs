namespace Mgr5.Tests;

/// <summary>Real data of panels lies beside the repository, not in it; a clone elsewhere has none.</summary>
internal static class SharedData
{
    private static readonly string Root = System.IO.Path.GetFullPath(Repository.Path("..", "shared", "data"));

    /// <summary>The path of a file of real data; skips the test where there is none.</summary>
    public static string Path(string relative)
    {
        Assert.SkipUnless(File.Exists(System.IO.Path.Combine(Root, "SOURCES.md")), "the real panel data (../shared/data) is not beside this clone");
        return System.IO.Path.Combine(Root, relative);
    }
}
