namespace Mgr5.Simulator.Mgrctl.Answers;

/// <summary>What a panel has of its customers. Every place has a value of its own: where one turns up again, it says where it came from.</summary>
internal sealed class CustomerData(string value)
{
    public string At(string place) => $"{value}-{place}";
}
