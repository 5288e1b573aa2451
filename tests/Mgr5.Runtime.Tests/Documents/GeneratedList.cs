using System.Globalization;
using System.Text;

namespace Mgr5.Runtime.Tests.Documents;

/// <summary>A list of any length, whose rows are made as they are read.</summary>
internal sealed class GeneratedList(int rows) : Stream
{
    private ReadOnlyMemory<byte> _part = "<doc func=\"site\">"u8.ToArray();
    private int _next;
    private long _length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    /// <summary>How much was read.</summary>
    public override long Length => _length;

    public override long Position { get => _length; set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        if (_part.IsEmpty && _next <= rows)
        {
            string part = _next < rows
                ? string.Create(CultureInfo.InvariantCulture, $"<elem><id>{_next}</id><name>site-{_next}.example.com</name><owner>john</owner><status orig=\"on\">Включён</status><secure/></elem>\n")
                : "<p_elems>" + rows.ToString(CultureInfo.InvariantCulture) + "</p_elems></doc>";
            _next++;
            _part = Encoding.UTF8.GetBytes(part);
        }

        int count = Math.Min(_part.Length, buffer.Length);
        _part.Span[..count].CopyTo(buffer);
        _part = _part[count..];
        _length += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer.AsSpan(offset, count)));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
