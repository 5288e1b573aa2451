using System.Reflection;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Tests;

/// <summary>Every member of the model by reflection, so that a test of all of them does not forget a new one.</summary>
internal static class ModelMembers
{
    /// <summary>The members of a record.</summary>
    public static IEnumerable<PropertyInfo> Of<T>() => typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static p => p.SetMethod is not null);

    /// <summary>The same record with another value of one member.</summary>
    public static T With<T>(this T record, PropertyInfo member, object? value)
        where T : class
    {
        T copy = (T)typeof(T).GetMethod("<Clone>$")!.Invoke(record, null)!;
        member.SetValue(copy, value);
        return copy;
    }

    /// <summary>A record that states every member.</summary>
    public static T Full<T>(T empty)
        where T : class
        => Of<T>().Aggregate(empty, static (record, member) => record.With(member, Value(member)));

    /// <summary>A value that is not the default of a member.</summary>
    public static object Value(PropertyInfo member) => Values(member.PropertyType)[0];

    /// <summary>Another one; of a flag, there is only the default.</summary>
    public static object OtherValue(PropertyInfo member) => Values(member.PropertyType)[1];

    private static object[] Values(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var t when t == typeof(string) => ["a", "b"],
        var t when t == typeof(bool) => [true, false],
        var t when t == typeof(int) => [1, 2],
        var t when t == typeof(decimal) => [1.5m, 2m],
        { IsEnum: true } t => [.. Enum.GetValues(t).Cast<object>().Skip(1).Take(2)],
        var t when t == typeof(EquatableArray<string>) => [Array("a"), Array("b")],
        var t when t == typeof(EquatableArray<MetadataSource>) => [Array(MetadataSource.Page), Array(MetadataSource.Devel)],
        var t when t == typeof(EquatableArray<Choice>) => [Array(new Choice("a", null)), Array(new Choice("b", "B"))],
        var t when t == typeof(EquatableArray<Condition>) => [Array(new Condition("a", ["1"])), Array(new Condition("b", ["2"]))],
        var t when t == typeof(EquatableArray<Parameter>) => [Array(new Parameter { Name = "a" }), Array(new Parameter { Name = "b" })],
        var t when t == typeof(EquatableArray<Column>) => [Array(new Column { Name = "a" }), Array(new Column { Name = "b" })],
        var t when t == typeof(EquatableArray<Function>) => [Array(new Function { Name = "a" }), Array(new Function { Name = "b" })],
        var t => throw new NotSupportedException($"The model has a member of the new type {t}: give two values of it."),
    };

    private static EquatableArray<T> Array<T>(params T[] items) => items.ToEquatableArray();
}
