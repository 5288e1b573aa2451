using Mgr5.Metadata.Interfaces;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Tests.Interfaces;

/// <summary>No value that belongs to somebody gets from an answer into a snapshot.</summary>
public sealed class CustomerDataTests
{
    // Every "planted" stands where a real answer has data of customers.
    private const string Answer = """
        <?xml version="1.0" encoding="UTF-8"?>
        <doc lang="en" func="box" binary="/planted01" host="https://planted02" features="planted03" logolink="planted04">
          <metadata name="box" type="KIND" key="id" keyname="planted05" mgr="ispmgr" helpurl="planted06">
            <toolbar><toolbtn func="box.edit&amp;elid=planted07" type="edit" name="planted08">
              <hide name="state" value="planted09"/><show name="state" value="planted10"/></toolbtn></toolbar>
            <coldata>
              <col name="name" type="data" stat="yes" total="planted11"/>
              <col name="marks" type="prop"><prop name="secure" total="planted12"/><xprop name="state" value="planted13"/></col>
            </coldata>
            <form title="name" helpurl="planted14">
              <field name="name"><input type="text" name="name" sql="planted15" empty="planted16"/><desc name="planted17"/>
                <link name="planted18" target="planted19"/><textdata name="planted20" type="data"/></field>
              <field name="owner"><select name="owner" source="planted21"/></field>
              <field name="addon_961"><input type="text" name="addon_961"/></field>
              <field name="rows"><list name="rows" key="way"><col name="a" type="button"/></list></field>
            </form>
          </metadata>
          <messages name="box" checked="planted22"><msg name="title">Boxes</msg><msg name="addon_961">planted23</msg></messages>
          <slist name="owner"><val key="planted24">planted25</val><val key="planted26" img="planted27"/><val>planted28</val>
            <val msg="no" key="planted29">planted30</val></slist>
          <slist name="planted31"><val key="planted32" msg="yes">planted33</val></slist>
          <list name="rows"><elem><way>planted34</way><action><button name="planted35"/></action></elem></list>
          <banner id="planted36" info="planted37">planted38</banner>
          <tparams><elid>planted39</elid><username>planted40</username><func>planted41</func></tparams>
          <saved_filters><filter name="planted42">planted43</filter></saved_filters>
          <elid>planted44</elid><plid>planted45</plid><plname>planted46</plname>
          <name>planted47</name><owner color="planted48">planted49</owner><randomnumber>planted50</randomnumber>
          <steps><step name="box.a">planted51</step></steps>
          <user name="planted52" email="planted53"/><path name="planted54">planted55</path>
          <error type="value" object="planted56"><param name="value">planted57</param><msg>planted58</msg></error>
          <page>planted59 - planted60</page>
          <elem planted61="planted62"><name orig="planted63">planted64</name><note><![CDATA[planted65]]></note><deep><planted66>planted67</planted66></deep></elem>
          planted68<!-- planted69 --><?planted70 planted71?>
          <p_elems>planted72</p_elems>
          <doc><name>planted73</name></doc>
        </doc>
        """;

    [Theory]
    [InlineData("form")]
    [InlineData("list")]
    public void Nothing_planted_is_in_the_snapshot(string kind)
    {
        DevelAnswer answer = Read.Devel(Answer.Replace("KIND", kind, StringComparison.Ordinal), "box");

        string written = SnapshotWriter.Write(new() { Panel = "ispmgr", Functions = SnapshotMerger.Merge(answer.Functions.Concat(answer.Mentioned)) });

        written.ShouldNotContain("planted");
        string.Concat(answer.UnhandledNodes).ShouldNotContain("planted");
        answer.ErrorType.ShouldBe("value");
        written.ShouldContain("\"note\"");
        written.ShouldContain("\"addon_*\"");
    }
}
