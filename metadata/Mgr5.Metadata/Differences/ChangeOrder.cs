namespace Mgr5.Metadata.Differences;

/// <summary>The order of changes: by function, then by kind, then by what it is about; all ordinal, so that it is the same everywhere.</summary>
internal sealed class ChangeOrder : IComparer<Change>
{
    public static readonly ChangeOrder Instance = new();

    public int Compare(Change? x, Change? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        int order = string.CompareOrdinal(x.Function, y.Function);
        order = order != 0 ? order : x.Kind.CompareTo(y.Kind);
        order = order != 0 ? order : string.CompareOrdinal(x.Parameter, y.Parameter);
        order = order != 0 ? order : string.CompareOrdinal(x.Column, y.Column);
        order = order != 0 ? order : string.CompareOrdinal(x.Choice, y.Choice);
        order = order != 0 ? order : string.CompareOrdinal(x.Member, y.Member);
        return order != 0 ? order : string.CompareOrdinal(x.Reason, y.Reason);
    }
}
