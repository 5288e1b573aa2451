using System.Text;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Tests;

public sealed class SnapshotRoundTripTests
{
    private const string Canonical = """
        {
          "$schema": "urn:mgr5:snapshot:1",
          "format": 1,
          "panel": "ispmgr", "version": "6.105.0", "language": "en",
          "functions": {
            "domain.record": {
              "kind": "list", "key": "rkey", "parent": "domain",
              "columns": [
                { "name": "name" },
                { "name": "ttl", "type": "int", "title": "Время жизни" }
              ]
            },
            "file.download": { "kind": "external", "file": true },
            "keepalive": {},
            "user.delete": { "kind": "group", "title": "Delete \"users\"", "parameters": [] },
            "webdomain.edit": {
              "kind": "form", "title": "Site", "description": "A site\nand its settings", "level": "user", "complete": true,
              "parameters": [
                { "name": "name", "type": "string", "title": "Domain", "required": true, "maxLength": 255, "convert": "punycode", "on": "new" },
                { "name": "aliases", "separator": "space" },
                { "name": "owner", "type": "choice", "choice": "dynamic", "hasDefault": true },
                { "name": "php_mode", "type": "choice", "values": { "php_mode_mod": "Apache module", "null": null } },
                { "name": "priority", "type": "int", "when": { "rtype": ["mx", "srv"] }, "unlimit": true },
                { "name": "passwd", "type": "string", "readOnly": true, "secret": true },
                { "name": "upload", "file": true }
              ]
            }
          }
        }

        """;

    [Fact]
    public void What_is_written_is_what_was_read()
    {
        Snapshot snapshot = SnapshotReader.Read(Encoding.UTF8.GetBytes(Canonical));

        SnapshotWriter.Write(snapshot).ShouldBe(Canonical.ReplaceLineEndings("\n"));
    }
}
