using System.ComponentModel;
using System.Diagnostics;

namespace Mgr5;

/// <summary>One run of <c>mgrctl</c>, here or over ssh. Who disposes of it before its end kills it, and what it has started.</summary>
internal sealed class MgrctlProcess : IAnswerSource, IAsyncDisposable
{
    private readonly Process _process;
    private readonly MgrctlHost _host;
    private readonly TransportRequest _request;
    private readonly string _input;
    private readonly Task<string> _complaint;
    private bool _isDisposed;

    private MgrctlProcess(Process process, MgrctlHost host, TransportRequest request, string input)
    {
        _process = process;
        _host = host;
        _request = request;
        _input = input;
        _complaint = Task.Run(() => Complaint.ReadAsync(process.StandardError));
    }

    /// <summary>What it writes to its standard output.</summary>
    public Stream Output => _process.StandardOutput.BaseStream;

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

    /// <summary>Gives it what it reads, which ends there.</summary>
    public async Task WriteInputAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _process.StandardInput.WriteAsync(_input.AsMemory(), cancellationToken).ConfigureAwait(false);
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading: its exit code says why.
        }
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

        string complaint = await _complaint.WaitAsync(cancellationToken).ConfigureAwait(false);
        foreach (string secret in _request.Secrets.Where(static s => s.Length > 0))
        {
            complaint = complaint.Replace(secret, SecretNames.Mask, StringComparison.Ordinal);
        }

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
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended.
        }

        _process.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }
}
