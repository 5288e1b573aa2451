namespace Mgr5;

/// <summary>An option of a select.</summary>
/// <param name="Value">What is sent; <c>null</c> (the word) is the panel's "nothing selected".</param>
/// <param name="Text">What the panel shows, in the language of the call.</param>
public sealed record PanelOption(string Value, string Text);
