using System.ComponentModel;
using System.Diagnostics;

namespace Mgr5;

/// <summary>One run of <c>mgrctl</c>, here or over ssh. Who disposes of it before its end kills it, and here what it has started.</summary>
internal sealed class MgrctlProcess : IAnswerSource, IAsyncDisposable
{
    // What a program takes to end that has written all, and what is waited for its complaint when somebody else may hold its standard error.
    private static readonly TimeSpan LastMoments = TimeSpan.FromSeconds(1);

    private readonly Process _process;
    private readonly MgrctlHost _host;
    private readonly TransportRequest _request;
    private readonly string _input;
    private readonly CancellationTokenSource _listening = new();
    private readonly Task<string> _complaint;
    private bool _isDisposed;

    private MgrctlProcess(Process process, MgrctlHost host, TransportRequest request, string input)
    {
        _process = process;
        _host = host;
        _request = request;
        _input = input;
        Output = new MgrctlOutput(process.StandardOutput.BaseStream, this);
        SecretMask secrets = new(request.Secrets, shortest: 1);
        StreamReader errors = process.StandardError;
        CancellationToken end = _listening.Token;
        _complaint = Task.Run(() => Complaint.ReadAsync(errors, secrets, end), CancellationToken.None);
    }

    /// <summary>What it writes to its standard output.</summary>
    public Stream Output { get; }

    /// <exception cref="PanelTransportException">The program cannot be started.</exception>
    /// <inheritdoc cref="MgrctlCommand.Of" path="/exception"/>
    public static MgrctlProcess Start(MgrctlHost host, string panel, TransportRequest request)
    {
        MgrctlCommand command = MgrctlCommand.Of(panel, request);
        Process process = new() { StartInfo = host.Start(command) };
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            process.Dispose();
            throw new PanelTransportException(
                $"{request.Function}: '{host.Program}' cannot be started: {new Win32Exception(e.NativeErrorCode).Message}", request.Function, null, e);
        }

        return new(process, host, request, host.Input(command));
    }

    /// <summary>Gives it what it reads.</summary>
    public async Task WriteInputAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _process.StandardInput.WriteAsync(_input.AsMemory(), cancellationToken).ConfigureAwait(false);
        }
        catch (IOException)
        {
            // It ended without reading: its exit code says why.
        }

        if (!_host.KeepsInput)
        {
            CloseInput();
        }
    }

    /// <summary>Waits for its end, which follows that of its output at once, or for a moment.</summary>
    public async Task WaitForEndAsync(CancellationToken cancellationToken)
    {
        using CancellationTokenSource moment = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        moment.CancelAfter(LastMoments);
        await _process.WaitForExitAsync(moment.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <inheritdoc/>
    public async Task EnsureSucceededAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        int code = _process.ExitCode;
        if (code == 0)
        {
            return;
        }

        _listening.CancelAfter(LastMoments);
        string complaint = await _complaint.WaitAsync(cancellationToken).ConfigureAwait(false);
        bool isUnreached = code == _host.Unreached;
        string what = isUnreached ? $"the panel's machine was not reached by '{_host.Program}'" : $"mgrctl brought no answer and exited with {code}";
        throw new PanelTransportException($"{_request.Function}: {what}: {(complaint.Length == 0 ? "no reason was given" : complaint)}", _request.Function)
        {
            ExitCode = code,
            MayPass = isUnreached,
        };
    }

    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        try
        {
            _process.Kill(_host.OwnsTree);
        }
        catch (InvalidOperationException)
        {
            // It has ended.
        }

        // What others have used of a process they have to close.
        CloseInput();
        Output.Dispose();
        _listening.Cancel();
        _listening.Dispose();
        _process.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }

    // Without the writer, whose end would write what could not be written.
    private void CloseInput() => _process.StandardInput.BaseStream.Dispose();
}
