namespace Mgr5.Tests;

/// <summary>Where this repository's files are.</summary>
internal static class Repository
{
    /// <summary>The folder of CodeGen.sln.</summary>
    public static string Root { get; } = Find();

    public static string Path(params string[] relative) => System.IO.Path.Combine([Root, .. relative]);

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "CodeGen.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not run inside their repository.");
    }
}
