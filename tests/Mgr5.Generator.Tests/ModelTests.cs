using System.Reflection;
using Mgr5.Generator.Pipeline;
using Mgr5.Metadata.Shapes;

namespace Mgr5.Generator.Tests;

/// <summary>What goes from step to step is compared by value and keeps nothing of a compilation alive.</summary>
public sealed class ModelTests
{
    private static readonly Type[] Models =
    [
        typeof(PanelShape),
        .. typeof(PanelModel).Assembly.GetTypes().Where(static t => t.Namespace == typeof(PanelModel).Namespace && t.GetMethod("<Clone>$") is not null),
    ];

    private readonly HashSet<Type> _seen = [];

    public ModelTests()
    {
        foreach (Type model in Models)
        {
            Visit(model);
        }
    }

    [Fact]
    public void All_models_are_looked_at()
    {
        Models.ShouldContain(typeof(Pipeline.PanelFile));
        Models.ShouldContain(typeof(SelectedPanel));
        Models.ShouldContain(typeof(GroupModel));
        _seen.ShouldContain(typeof(Metadata.Snapshots.Parameter));
    }

    [Fact]
    public void No_model_holds_anything_of_a_compilation()
        => _seen.Where(static t => t.FullName!.StartsWith("Microsoft.CodeAnalysis.", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Every_model_is_compared_by_value()
        => _seen.Where(static t => t.Namespace?.StartsWith("Mgr5.", StringComparison.Ordinal) == true && !t.IsEnum)
            .ShouldAllBe(static t => typeof(IEquatable<>).MakeGenericType(t).IsAssignableFrom(t));

    [Fact]
    public void No_model_has_a_collection_that_is_compared_by_reference()
        => _seen.SelectMany(FieldsOf)
            .Where(static f => f.DeclaringType is { IsGenericType: false } && f.FieldType != typeof(string))
            .ShouldAllBe(static f => !typeof(System.Collections.IEnumerable).IsAssignableFrom(f.FieldType)
                || f.FieldType.GetGenericTypeDefinition() == typeof(Metadata.EquatableArray<>));

    private static FieldInfo[] FieldsOf(Type type) => type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);

    private void Visit(Type type)
    {
        foreach (Type argument in type.GenericTypeArguments)
        {
            Visit(argument);
        }

        if (type.IsArray)
        {
            Visit(type.GetElementType()!);
            return;
        }

        if (type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true || !_seen.Add(type))
        {
            return;
        }

        foreach (FieldInfo field in FieldsOf(type))
        {
            Visit(field.FieldType);
        }
    }
}
