using System.Text;

namespace Mgr5;

/// <summary>The texts of an element, of which there is mostly one; of many, none is copied again and again.</summary>
internal struct JoinedText
{
    private string? _first;
    private StringBuilder? _all;

    public void Add(string text)
    {
        if (_first is null)
        {
            _first = text;
            return;
        }

        _all ??= new(_first);
        _all.Append(text);
    }

    public override readonly string ToString() => _all?.ToString() ?? _first ?? "";
}
