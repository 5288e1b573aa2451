namespace Mgr5.Simulator.Documents;

/// <summary>What goes over the wire.</summary>
internal sealed record WireAnswer(string Body, string MediaType, int Status = 200);
