namespace Vetting.Sources.Exports.Json;

/// <summary>What follows the first mark in a stream, such as the JSON after "window.YTD.tweets.part0 = ".</summary>
internal sealed class AfterMark(Stream marked, char mark) : ForwardStream(marked)
{
    // Far longer than any name that is assigned to.
    private const int Furthest = 4096;

    private bool _passed;

    public override int Read(Span<byte> buffer)
    {
        if (!_passed)
            Pass();
        return Inner.Read(buffer);
    }

    private void Pass()
    {
        _passed = true;
        for (var passed = 0; passed < Furthest && Inner.ReadByte() is not -1 and var letter; passed++)
        {
            if (letter == mark)
                return;
        }
    }
}
