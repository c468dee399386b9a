namespace Vetting.Sources.Exports.Archives;

/// <summary>How much of one export is read at most, by all platforms together, in bytes as unpacked.</summary>
internal sealed class ExportBudget(long perFile, long total)
{
    private long _left = total;

    public long PerFile => perFile;

    /// <summary>For a file on somebody's own machine.</summary>
    public static ExportBudget Local() => new(4L << 30, 8L << 30);

    /// <summary>For what strangers send along. The largest real file seen was 16 MB.</summary>
    public static ExportBudget Sent() => new(64L << 20, 128L << 20);

    /// <returns>False when it is more than is left, or than one file may have.</returns>
    public bool TrySpend(long bytes)
    {
        if (bytes > perFile || bytes > _left)
            return false;
        _left -= bytes;
        return true;
    }
}
