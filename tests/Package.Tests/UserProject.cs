using System.Text.Json.Nodes;

namespace Package.Tests;

/// <summary>Parts of projects as users write them.</summary>
internal static class UserProject
{
    /// <summary>The panel of the samples.</summary>
    public static string Sample => File.ReadAllText(Repository.Path("samples", "panels", "ispmgr.mgr5.json"));

    /// <summary>The panel of the samples, all of whose functions have as many parameters or columns as those of a real one.</summary>
    public static string Large()
    {
        JsonNode panel = JsonNode.Parse(Sample)!;
        foreach ((_, JsonNode? function) in panel["functions"]!.AsObject())
        {
            string members = function!["kind"]?.GetValue<string>() == "list" ? "columns" : "parameters";
            string[] types = ["string", "flag", "int", "money", "date"];
            function[members] = new JsonArray([.. Enumerable.Range(0, 27).Select(i => new JsonObject
            {
                ["name"] = $"member_{i}",
                ["type"] = types[i % types.Length],
                ["title"] = $"The member {i} of a function, with a text of the length that panels have",
            })]);
        }

        return panel.ToJsonString();
    }

    /// <summary>A project file that references the package.</summary>
    public static string Xml(string properties = "", string items = "", string sdk = "Microsoft.NET.Sdk") => $"""
        <Project Sdk="{sdk}">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <OutputType>Exe</OutputType>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Mgr5.CodeGen" Version="*-*" />
            {items}
          </ItemGroup>
        </Project>
        """;
}
