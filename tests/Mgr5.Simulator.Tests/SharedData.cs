namespace Mgr5.Simulator.Tests;

/// <summary>Real data of panels lies beside the repository, not in it; a clone elsewhere has none.</summary>
internal static class SharedData
{
    private static readonly string? Root = Find();

    /// <summary>The path of a file of real data; skips the test where there is none.</summary>
    public static string Path(string relative)
    {
        Assert.SkipWhen(Root is null, "the real panel data (../shared/data) is not beside this clone");
        return System.IO.Path.Combine(Root!, relative);
    }

    private static string? Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = System.IO.Path.Combine(folder.FullName, "shared", "data");
            if (File.Exists(System.IO.Path.Combine(candidate, "SOURCES.md")))
            {
                return candidate;
            }
        }

        return null;
    }
}
