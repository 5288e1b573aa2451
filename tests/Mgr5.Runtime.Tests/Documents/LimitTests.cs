using System.Globalization;
using System.Text;

namespace Mgr5.Runtime.Tests.Documents;

public sealed class LimitTests
{
    private static string Repeat(int times, Func<int, string> piece) => string.Concat(Enumerable.Range(0, times).Select(piece));

    private static string Number(int i) => i.ToString(CultureInfo.InvariantCulture);

    private static string Outcomes(string document)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(document);
        string whole = Outcome.OfWhole(bytes);
        Outcome.OfPieces(bytes, 50_000).ShouldBe(whole);
        return whole[..Math.Min(whole.Length, 100)];
    }

    [Fact]
    public void Elements_are_128_deep_at_most()
    {
        Outcomes($"<doc>{Repeat(128, static _ => "<a>")}{Repeat(128, static _ => "</a>")}</doc>").ShouldStartWith("doc");
        Outcomes($"<doc>{Repeat(129, static _ => "<a>")}").ShouldBe("! The answer is nested deeper than 128 elements.");
    }

    [Fact]
    public void Attributes_are_256_at_most()
    {
        Outcomes($"<doc {Repeat(256, static i => $"a{i}='' ")}/>").ShouldStartWith("doc");
        Outcomes($"<doc {Repeat(257, static i => $"a{i}='' ")}/>").ShouldBe("! An element of the answer has more than 256 attributes.");
    }

    [Fact]
    public void Names_have_1024_bytes_at_most()
    {
        Outcomes($"<doc><{new string('a', 1024)}/></doc>").ShouldStartWith("doc");
        Outcomes($"<doc><{new string('a', 1025)}/></doc>").ShouldBe("! A name in the answer has more than 1024 bytes.");
        Outcomes($"<doc><{new string('a', 2000)}").ShouldBe("! A name in the answer has more than 1024 bytes.");
    }

    [Fact]
    public void A_document_has_65536_names_at_most()
        => Outcomes($"<doc>{Repeat(65_536, static i => $"<a{Number(i)}/>")}</doc>").ShouldBe("! The answer has more than 65536 different names.");

    [Fact]
    public void A_tag_has_256_KiB_at_most()
    {
        Outcomes($"<doc><a b='{new string('x', 250_000)}'/></doc>").ShouldStartWith("doc");
        Outcomes($"<doc><a b='{new string('x', 270_000)}'/></doc>").ShouldBe("! The answer has a tag of more than 256 KiB.");
    }
}
