namespace Mgr5.Tests;

/// <summary>A program of the repository where its own build puts it: beside a test lies a copy without what the test's framework has and the program's has not.</summary>
internal static class BuiltProgram
{
    /// <summary>The program's assembly.</summary>
    /// <param name="project">The folder of its project, e.g. <c>metadata/Mgr5.Tool</c>.</param>
    /// <param name="assembly">The assembly's name.</param>
    public static string Path(string project, string assembly)
    {
        DirectoryInfo framework = new(System.IO.Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        return Repository.Path([.. project.Split('/'), "bin", framework.Parent!.Name, framework.Name, assembly + ".dll"]);
    }
}
