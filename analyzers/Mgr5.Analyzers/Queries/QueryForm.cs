namespace Mgr5.Analyzers.Queries;

/// <summary>How a request is written down.</summary>
internal enum QueryForm
{
    /// <summary>An address, whole or from the panel's path on: <c>https://host/ispmgr?func=…</c>.</summary>
    Address,

    /// <summary>A query without an address: <c>func=…&amp;elid=…</c>.</summary>
    Query,

    /// <summary>Names with values: a dictionary, a form, calls that add parameters, an anonymous object.</summary>
    Pairs,

    /// <summary>A command line of mgrctl, as one text or as arguments.</summary>
    CommandLine,

    /// <summary>The name of a function handed to a method, and its parameters with it where they are known.</summary>
    Call,
}
