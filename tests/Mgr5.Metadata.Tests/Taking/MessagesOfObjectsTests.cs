using Mgr5.Metadata.Taking;

namespace Mgr5.Metadata.Tests.Taking;

/// <summary>What the fields of objects are called is of the installation; what is not kept of them cannot leak.</summary>
public sealed class MessagesOfObjectsTests
{
    [Theory]
    [InlineData("<input name=\"addon_961\"/>", "addon_961")]
    [InlineData("<field name=\"addon_961\"><select name=\"addon_961\"/></field>", "hint_addon_961")]
    [InlineData("<input name=\"monthly126\"/><input name=\"lifetime126\"/>", "lifetime126")]
    [InlineData("<input name=\"period_0\"/><input name=\"price_0\"/><input name=\"price_1\"/>", "price_1")]
    public void They_are_dropped(string controls, string message)
        => Captured(controls, message).ShouldBe(["own"]);

    [Theory]
    [InlineData("<input name=\"ns0\"/>", "ns0")]
    [InlineData("<input name=\"sha256\"/>", "hint_sha256")]
    [InlineData("<select name=\"php\"/>", "php_56")]
    public void Numbers_of_the_panels_own_are_kept(string controls, string message)
        => Captured(controls, message).ShouldBe([message, "own"]);

    private static string[] Captured(string controls, string message)
    {
        string text = DevelCapture.Read($"""
            <doc func="f"><metadata name="f" type="form"><form>{controls}</form></metadata>
            <messages name="f"><msg name="{message}">Text</msg><msg name="own">Own</msg></messages></doc>
            """).Text;
        return [.. System.Xml.Linq.XElement.Parse(text).Element("messages")!.Elements().Select(static m => (string)m.Attribute("name")!)];
    }
}
