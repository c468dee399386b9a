namespace Vetting.Sources.Exports.Archives;

internal static class ZipFailures
{
    /// <summary>What the framework throws of archives that are not whole, or of a kind that it cannot unpack.</summary>
    public static bool AreOf(Exception exception) => exception is InvalidDataException or EndOfStreamException
        or NotSupportedException or ArgumentException or OverflowException or IOException;
}
