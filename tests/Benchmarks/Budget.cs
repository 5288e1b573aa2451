namespace Mgr5.Benchmarks;

/// <summary>A figure that may not be exceeded.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Measured">The figure.</param>
/// <param name="Allowed">The largest that is allowed.</param>
/// <param name="Unit">The unit of both.</param>
internal sealed record Budget(string What, double Measured, double Allowed, string Unit)
{
    public bool IsKept => Measured <= Allowed;

    public override string ToString() => FormattableString.Invariant($"{(IsKept ? "kept" : "OVER")}  {What}: {Measured:0.###} {Unit} of {Allowed:0.###} {Unit}");
}
