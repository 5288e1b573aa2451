using System.Reflection;
using Mgr5.Generator.Pipeline;
using Mgr5.Metadata.Shapes;

namespace Mgr5.Generator.Tests;

public sealed class CachingTests
{
    private readonly TestText _snapshot = new("panel.mgr5.json", SmallPanel.Snapshot);

    [Fact]
    public void An_edit_of_code_runs_nothing_again()
    {
        GeneratorRun run = GeneratorRun.Of([_snapshot]);

        run.RunAfterAdding("class More { }");

        run.StepsThatRan(TrackingNames.All).ShouldBeEmpty();
        run.SourcesEmittedAgain.ShouldBe(0);
    }

    [Fact]
    public void Saving_the_same_content_emits_nothing_again()
    {
        GeneratorRun run = GeneratorRun.Of([_snapshot]);

        run.RunAfterSave(_snapshot, new TestText(_snapshot.Path, SmallPanel.Snapshot));

        run.StepsThatRan(TrackingNames.Shapes, TrackingNames.Panels, TrackingNames.Clients, TrackingNames.Groups).ShouldBeEmpty();
        run.SourcesEmittedAgain.ShouldBe(0);
    }

    [Fact]
    public void Another_title_of_one_function_emits_one_source_again()
    {
        GeneratorRun run = GeneratorRun.Of([_snapshot]);

        run.RunAfterSave(_snapshot, new TestText(_snapshot.Path, SmallPanel.Snapshot.Replace("\"Sites\"", "\"Web sites\"", StringComparison.Ordinal)));

        run.StepsThatRan(TrackingNames.Groups).ShouldNotBeEmpty();
        run.SourcesEmittedAgain.ShouldBe(1);
        run.Sources["Ispmgr.Webdomain.g.cs"].ShouldContain("Web sites");
    }

    [Fact]
    public void A_new_function_without_a_dot_emits_its_source_and_the_client()
    {
        GeneratorRun run = GeneratorRun.Of([_snapshot]);

        run.RunAfterSave(_snapshot, new TestText(_snapshot.Path, SmallPanel.Snapshot.Replace("\"keepalive\": {}", "\"keepalive\": {}, \"whoami\": {}", StringComparison.Ordinal)));

        run.SourcesEmittedAgain.ShouldBe(2);
        run.Sources.Keys.ShouldContain("Ispmgr.Whoami.g.cs");
    }

    [Fact]
    public void The_model_holds_nothing_of_a_compilation()
    {
        var seen = new HashSet<Type>();
        var found = new List<string>();
        Visit(typeof(PanelShape), seen, found);
        Visit(typeof(ClientModel), seen, found);
        Visit(typeof(GroupModel), seen, found);

        seen.Count.ShouldBeGreaterThan(10);
        found.ShouldBeEmpty();
    }

    private static void Visit(Type type, HashSet<Type> seen, List<string> found)
    {
        foreach (Type argument in type.GenericTypeArguments)
        {
            Visit(argument, seen, found);
        }

        if (type.IsArray)
        {
            Visit(type.GetElementType()!, seen, found);
            return;
        }

        if (!seen.Add(type) || type.Namespace is "System" or "System.Collections.Generic")
        {
            return;
        }

        if (type.Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true
            && type.FullName != "Microsoft.CodeAnalysis.EmbeddedAttribute")
        {
            found.Add(type.FullName!);
            return;
        }

        foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            Visit(field.FieldType, seen, found);
        }
    }
}
