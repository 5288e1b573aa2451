using CsCheck;
using Mgr5.Metadata.Names;

namespace Mgr5.Metadata.Tests;

public sealed class NameTableTests
{
    private static NameTable Names(params string[] wireNames) => new(wireNames, static name => name is "ToString" or "Key" or "Twice" or "Twice_");

    [Theory]
    [InlineData("webdomain", "Webdomain")]
    [InlineData("dns_default_view", "DnsDefaultView")]
    [InlineData("backup2.list", "Backup2List")]
    [InlineData("enable-all", "EnableAll")]
    [InlineData("2fa", "_2fa")]
    [InlineData("fooBar", "FooBar")]
    [InlineData("addon_*", "Addon")]
    [InlineData("сайт", "Сайт")]
    [InlineData("***", "_")]
    [InlineData("key", "Key_")]
    [InlineData("to_string", "ToString_")]
    [InlineData("twice", "Twice__")]
    public void A_name_alone_is_plain(string wireName, string name)
        => Names(wireName)[wireName].ShouldBe(name);

    [Fact]
    public void Names_that_collide_show_their_dots()
    {
        NameTable names = Names("foo.bar", "foo_bar", "other");

        names["foo.bar"].ShouldBe("Foo_Bar");
        names["foo_bar"].ShouldBe("FooBar");
        names["other"].ShouldBe("Other");
        names.Respelled.ShouldBe(["foo.bar", "foo_bar"]);
    }

    [Fact]
    public void Names_that_still_collide_end_in_a_hash()
    {
        NameTable names = Names("foo_bar", "fooBar", "FOO.bar");

        names["foo_bar"].ShouldBe("FooBar_d82736431662ffbd");
        names["fooBar"].ShouldBe("FooBar_9b9c617294f0c148");
        names["FOO.bar"].ShouldBe("FOO_Bar");
    }

    [Fact]
    public void A_long_name_is_cut_and_stays_itself()
    {
        string first = new string('a', 300) + "1";
        string second = new string('a', 300) + "2";

        NameTable names = Names(first, second);

        names[first].Length.ShouldBe(200);
        names[first].ShouldNotBe(names[second]);
    }

    [Fact]
    public void Whatever_the_wire_names_the_names_are_distinct_legal_and_independent_of_order()
    {
        Gen<string> wireName = Gen.Char["ab.AB_-1*é"].Array[1, 5].Select(static c => new string(c));
        Gen.Select(wireName.Array[1, 12].Select(static w => w.Distinct().ToArray()), Gen.Int).Sample((wires, seed) =>
        {
            NameTable names = Names(wires);
            NameTable shuffled = Names([.. wires.OrderBy(w => StringComparer.Ordinal.GetHashCode(w) ^ seed)]);

            wires.Select(w => names[w]).Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBe(wires.Length);
            wires.ShouldAllBe(w => names[w] == shuffled[w]);
            wires.ShouldAllBe(w => names[w][0] == '_' || char.IsLetter(names[w][0]));
        });
    }

    [Fact]
    public void A_name_that_collides_with_nothing_does_not_depend_on_its_neighbours()
        => Names("webdomain", "foo.bar", "foo_bar", "key")["webdomain"].ShouldBe(Names("webdomain")["webdomain"]);

    [Fact]
    public void No_real_name_collides()
    {
        string[] names = [.. Listings.ListingReader.Read(File.ReadAllText(SharedData.Path("mgrctl/ispmgr-i.en.txt"))).Functions.Select(f => f.Name)];

        Names(names).Respelled.ShouldBeEmpty();
    }
}
