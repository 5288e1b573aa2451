namespace Mgr5.Tool.Tests.Taking;

/// <summary>capture.sh over the mgrctl without a panel.</summary>
public abstract class CaptureRun : TakeRun
{
    protected static readonly string CaptureSh = Repository.Path("metadata", "Mgr5.Tool", "capture.sh");

    protected Task<(int ExitCode, string Output, string Errors)> CaptureAsync(params string[] args)
        => RunAsync("sh", [CaptureSh, "-m", "ispmgr", "-c", Mgrctl, "-o", PathOf("c"), .. args]);

    protected Task<(int ExitCode, string Output, string Errors)> ImportAsync() => Mgr5Async("import", PathOf("c"), "-o", PathOf("y.mgr5.json"));
}
