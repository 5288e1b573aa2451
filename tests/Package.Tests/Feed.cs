using System.IO.Compression;
using CliWrap;
using CliWrap.Buffered;
using Package.Tests;

[assembly: AssemblyFixture(typeof(Feed))]

namespace Package.Tests;

/// <summary>The packages of the working tree in a local feed, and a place for projects that use them.</summary>
public sealed class Feed : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mgr5-package-").FullName;

    /// <summary>The environment of a user's dotnet. Packages go to a folder of their own, so that none of an earlier run is taken.</summary>
    public IReadOnlyDictionary<string, string?> Environment => new Dictionary<string, string?>
    {
        ["NUGET_PACKAGES"] = Path.Combine(_folder, "packages"),
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["CI"] = null,
    };

    /// <summary>The files in a package.</summary>
    public IReadOnlyList<string> FilesOf(string package)
    {
        using ZipArchive zip = ZipFile.OpenRead(Directory.GetFiles(Path.Combine(_folder, "feed"), package + ".*.nupkg").Single());
        return [.. zip.Entries.Select(static e => e.FullName)];
    }

    /// <summary>Makes a folder with files, of which nothing above is anything of ours.</summary>
    public async Task<string> ProjectAsync(string name, params (string Name, string Content)[] files)
    {
        string project = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        foreach ((string file, string content) in files)
        {
            await File.WriteAllTextAsync(Path.Combine(project, file), content);
        }

        await File.WriteAllTextAsync(Path.Combine(project, "nuget.config"), $"""
            <configuration><packageSources><add key="local" value="{Path.Combine(_folder, "feed")}" /></packageSources></configuration>
            """);
        return project;
    }

    /// <summary>Runs dotnet in a folder.</summary>
    public async Task<(int ExitCode, string Output)> DotnetAsync(string folder, params string[] args)
    {
        BufferedCommandResult result = await Cli.Wrap("dotnet")
            .WithArguments(args)
            .WithWorkingDirectory(folder)
            .WithEnvironmentVariables(Environment)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        return (result.ExitCode, result.StandardOutput + result.StandardError);
    }

    /// <summary>Puts a package into the feed, with the packages that the solution was restored with: packing is no new restore of the repository.</summary>
    public async Task PackAsync(string project)
    {
        BufferedCommandResult result = await Cli.Wrap("dotnet")
            .WithArguments(["pack", Repository.Path(project), "-c", "Release", "-o", Path.Combine(_folder, "feed"), "--nologo"])
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        result.ExitCode.ShouldBe(0, result.StandardOutput + result.StandardError);
    }

    public async ValueTask InitializeAsync()
    {
        foreach (string project in new[] { "runtime/Mgr5.Runtime", "generator/Mgr5.CodeGen" })
        {
            await PackAsync(project);
        }
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return default;
    }
}
