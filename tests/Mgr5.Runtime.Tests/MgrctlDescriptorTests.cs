using Mgr5.Runtime.Tests.Documents;

namespace Mgr5.Runtime.Tests;

/// <summary>Runs alone: the descriptors of the process are counted.</summary>
[Collection(nameof(ListMemoryTests.Alone))]
public sealed class MgrctlDescriptorTests
{
    private const int Calls = 20;

    private static int Open => Directory.GetFileSystemEntries("/proc/self/fd").Length;

    [Theory]
    [InlineData("echo '<doc/>'", false)]
    [InlineData("echo '<doc/>'", true)]
    [InlineData("echo trouble >&2; exit 3", false)]
    [InlineData("exec <&-; exit 3", true)]
    [InlineData("echo '<doc></cod>'; head -c 100000 /dev/zero; exec sleep 1000", false)]
    public async Task Calls_leave_no_descriptor_open(string behaviour, bool isRemote)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "descriptors are counted in /proc");
        using MgrctlStandIn mgrctl = new(behaviour);
        await using TestClient panel = new(isRemote ? mgrctl.Ssh() : mgrctl.Local());
        await CallAsync();
        int before = Open;

        for (int i = 0; i < Calls; i++)
        {
            await CallAsync();
        }

        (Open - before).ShouldBeLessThan(Calls / 2);

        async Task CallAsync()
        {
            try
            {
                await panel.CallAsync("user");
            }
            catch (Exception e) when (e is PanelTransportException or PanelFormatException)
            {
                e.Message.ShouldNotBeEmpty();
            }
        }
    }
}
