namespace Mgr5.Runtime.Tests;

public sealed class JoinedStreamTests
{
    private static readonly byte[] All = [1, 2, 3, 4, 5, 6, 7];

    private readonly MemoryStream _rest = new(All[4..]);

    private JoinedStream Stream() => new(All.AsMemory(0, 4), _rest);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100)]
    public async Task Start_and_rest_are_read_on_from_each_other_in_pieces_of_any_size(int size)
    {
        await using JoinedStream stream = Stream();
        List<byte> read = [];
        byte[] piece = new byte[size];
        for (int count; (count = await stream.ReadAsync(piece)) > 0;)
        {
            read.AddRange(piece[..count]);
        }

        read.ShouldBe(All);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100)]
    public void The_same_without_waiting(int size)
    {
        using JoinedStream stream = Stream();
        List<byte> read = [];
        byte[] piece = new byte[size + 1];
        for (int count; (count = stream.Read(piece, 1, size)) > 0;)
        {
            read.AddRange(piece[1..(count + 1)]);
        }

        read.ShouldBe(All);
        piece[0].ShouldBe((byte)0);
    }

    [Fact]
    public async Task Disposing_closes_the_rest()
    {
        Stream().Dispose();
        _rest.CanRead.ShouldBeFalse();

        MemoryStream other = new([1]);
        await new JoinedStream(default, other).DisposeAsync();
        other.CanRead.ShouldBeFalse();
    }

    [Fact]
    public void It_can_only_be_read_forward()
    {
        using JoinedStream stream = Stream();

        (stream.CanRead, stream.CanSeek, stream.CanWrite).ShouldBe((true, false, false));
        Action[] calls =
        [
            () => stream.Seek(0, SeekOrigin.Begin), () => stream.SetLength(1), () => stream.Write([1], 0, 1), () => stream.Position = 1,
            () => _ = stream.Position, () => _ = stream.Length,
        ];
        foreach (Action call in calls)
        {
            Should.Throw<NotSupportedException>(call);
        }
    }
}
