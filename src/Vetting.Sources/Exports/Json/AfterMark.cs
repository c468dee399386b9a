namespace Vetting.Sources.Exports.Json;

/// <summary>What follows the first mark in a stream, such as the JSON after "window.YTD.tweets.part0 = ".</summary>
internal sealed class AfterMark(Stream inner, char mark) : Stream
{
    // Far longer than any name that is assigned to.
    private const int Furthest = 4096;

    private bool _passed;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (!_passed)
            Pass();
        return inner.Read(buffer);
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private void Pass()
    {
        _passed = true;
        for (var passed = 0; passed < Furthest && inner.ReadByte() is not -1 and var letter; passed++)
        {
            if (letter == mark)
                return;
        }
    }
}
