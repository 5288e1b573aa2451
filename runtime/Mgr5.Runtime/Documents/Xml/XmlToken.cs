namespace Mgr5;

/// <summary>What <see cref="XmlTokenizer"/> reads; all that is no content of a document is passed over.</summary>
internal enum XmlToken : byte
{
    None,

    /// <summary>A start tag; that of an empty element is followed by its <see cref="End"/>, too.</summary>
    Start,

    End,

    /// <summary>A piece of text: between two tags there may be several.</summary>
    Text,
}
