namespace Mgr5.Generator.Tests;

/// <summary>A small panel with a function of each shape.</summary>
internal static class SmallPanel
{
    public const string Snapshot = """
        {
          "format": 1, "panel": "ispmgr", "version": "6.105.0",
          "functions": {
            "backup2.list": { "kind": "list" },
            "backup2.list.download": { "file": true },
            "check.money": { "kind": "validator", "title": "Amount", "parameters": [ { "name": "value" }, { "name": "args" }, { "name": "funcname" } ] },
            "domain": { "kind": "list", "key": "name", "columns": [ { "name": "name" } ] },
            "domain.record": {
              "kind": "list", "key": "rkey", "parent": "domain",
              "columns": [ { "name": "rkey" }, { "name": "ttl", "type": "int" } ]
            },
            "domain.record.delete": { "kind": "group", "parameters": [] },
            "domain.record.edit": {
              "kind": "form",
              "parameters": [
                { "name": "rtype", "type": "choice", "values": { "a": "Address", "mx": null } },
                { "name": "priority", "type": "int", "min": 0, "max": 65535, "when": { "rtype": ["mx", "srv"] } },
                { "name": "ip", "check": "ip", "unless": { "rtype": ["mx"], "priority": ["0"] } },
                { "name": "zone", "hidden": true }
              ]
            },
            "dnsparam": { "kind": "form", "title": "Defaults" },
            "keepalive": {},
            "payment.add": { "kind": "form", "title": "Payment", "steps": ["payment.add.method", "payment.add.pay", "payment.done"] },
            "payment.add.method": {
              "kind": "form", "title": "Method",
              "parameters": [ { "name": "amount", "type": "money", "required": true }, { "name": "billorder", "hidden": true } ]
            },
            "payment.add.pay": { "kind": "form" },
            "stat.traffic": { "kind": "report", "title": "Traffic", "parameters": [ { "name": "period" }, { "name": "group_by", "type": "choice", "values": { "day": null } } ] },
            "user.delete": { "kind": "group" },
            "webdomain": {
              "kind": "list", "title": "Sites", "description": "All of them.", "level": "user", "key": "name",
              "columns": [
                { "name": "name", "title": "Domain" },
                { "name": "active", "type": "flag" },
                { "name": "price", "type": "money" },
                { "name": "since", "type": "date" },
                { "name": "seen", "type": "datetime" }
              ]
            },
            "webdomain.delete": { "kind": "group", "parameters": [ { "name": "remove_directory", "type": "flag" } ] },
            "webdomain.edit": {
              "kind": "form", "title": "Site",
              "parameters": [
                { "name": "name", "type": "string", "title": "Domain", "required": true, "maxLength": 255, "convert": "punycode", "on": "new" },
                { "name": "aliases", "title": "Other names", "description": "Without www.", "separator": "space" },
                { "name": "owner", "type": "choice", "choice": "dynamic", "hasDefault": true },
                { "name": "quota", "type": "int", "unlimit": true },
                { "name": "price", "type": "money", "min": -0.5, "unlimit": true, "level": "reseller+" },
                { "name": "passwd", "type": "string", "secret": true },
                { "name": "state", "type": "string", "readOnly": true },
                { "name": "elid" },
                { "name": "addon_*", "type": "int", "title": "Add-ons" },
                { "name": "upload", "file": true }
              ]
            },
            "webdomain.error": { "kind": "list" },
            "webdomain.error.edit": { "kind": "form" },
            "webdomain.filter": { "kind": "form", "parameters": [ { "name": "name" }, { "name": "active", "type": "flag" } ] }
          }
        }
        """;
}
