using Mgr5.Metadata.Snapshots;

namespace Mgr5.Tool.Tests.Importing;

/// <summary>Files of every source, which speak of the same functions.</summary>
public abstract class ImportRun : CommandRun
{
    protected const string Listing = """
        box                                          Boxes. Function type: list
        box.edit                                     A box. Its name and size. Function type: form
        box.open                                     Open it. Function type: group operation
        keepalive                                    Description is not available

        """;

    protected const string Page = """
        box.edit     A box, as its page has it

        name - Name of the page. What it is called
        owner - Owner
        """;

    protected const string Interface = """
        <mgrdata>
          <handler name="x" type="xml"><func name="box.tag" minlevel="7"/></handler>
          <metadata name="box.edit" type="form"><form>
            <field name="tag"><input type="text" name="tag" maxlength="9"/></field>
            <field name="name"><input type="text" name="name" required="yes"/></field>
          </form></metadata>
          <lang name="en"><messages name="box.edit"><msg name="tag">Tag</msg></messages></lang>
          <lang name="ru"><messages name="box.edit"><msg name="tag">Метка</msg></messages></lang>
        </mgrdata>
        """;

    protected const string Answer = """
        <doc lang="en" func="box">
          <metadata name="box" type="list" key="id">
            <toolbar><toolgrp><toolbtn func="box.edit" type="edit"/><toolbtn func="box.log" type="editlist"/></toolgrp></toolbar>
            <coldata><col name="id"/></coldata>
          </metadata>
          <elem><id>7</id><planted>planted</planted></elem>
        </doc>
        """;

    protected const string Capture = """
        mgr5 capture 1
        panel ispmgr
        version 6.105.0
        language en
        listing
        |box                                          Boxes. Function type: list
        |box.edit                                     A box. Function type: form
        page box.edit
        |name - Name
        devel box
        |<doc func="box"><metadata name="box" type="list" key="id"><coldata><col name="id"/></coldata>
        |<toolbar><toolbtn func="box.log" type="edit"/></toolbar></metadata></doc>
        end

        """;

    protected string OutputFile => PathOf("x.mgr5.json");

    /// <summary>Imports files of a folder, given by name.</summary>
    protected async Task<(int ExitCode, string Output, string Errors)> ImportAsync(IEnumerable<string> files, params string[] options)
    {
        (int exitCode, string output, string errors) = await RunAsync(["import", .. files.Select(PathOf), "-o", OutputFile, .. options]);
        return (exitCode, output.Replace(Folder + "/", "", StringComparison.Ordinal), errors);
    }

    /// <summary>The snapshot that importing files gives.</summary>
    protected async Task<Snapshot> SnapshotOfAsync(IEnumerable<string> files, params string[] options)
    {
        (int exitCode, string output, string errors) = await ImportAsync(files, options);
        exitCode.ShouldBe(0, output + errors);
        return SnapshotReader.Read(await File.ReadAllBytesAsync(OutputFile));
    }
}
