using System.Reflection;
using System.Runtime.Versioning;

namespace Mgr5.Runtime.Net8.Tests;

public sealed class FrameworkTests
{
    [Fact]
    public void The_suite_runs_on_the_runtime_for_NET_8()
        => typeof(PanelConnection).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName.ShouldBe(".NETCoreApp,Version=v8.0");
}
