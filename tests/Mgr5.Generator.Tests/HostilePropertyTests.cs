using Basic.Reference.Assemblies;
using CsCheck;
using Microsoft.CodeAnalysis;

namespace Mgr5.Generator.Tests;

/// <summary>Whatever is in a snapshot, nothing of it becomes code.</summary>
public sealed class HostilePropertyTests
{
    private static readonly MetadataReference[] References = [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(PanelClient).Assembly.Location)];

    [Fact]
    public void Every_token_is_text_an_expected_name_or_the_emitters_own()
        => Gen.Select(HostileSnapshots.Any, Gen.Bool, static (snapshot, isDocumented) => (Snapshot: snapshot, IsDocumented: isDocumented)).Sample(
            static snapshot =>
            {
                EmittedCode code = EmittedCode.Of(snapshot.Snapshot, snapshot.IsDocumented);
                code.ForeignTokens().ShouldBeEmpty();
                code.ForeignTrivia().ShouldBeEmpty();
                code.Members().Order(StringComparer.Ordinal).ShouldBe(code.ExpectedMembers().Order(StringComparer.Ordinal));
            },
            iter: 500);

    [Fact]
    public void It_compiles_without_warnings()
        => HostileSnapshots.Any.Sample(static snapshot => EmittedCode.Of(snapshot).Problems(References).ShouldBeEmpty(), iter: 60);
}
