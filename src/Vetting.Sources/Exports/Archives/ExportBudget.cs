namespace Vetting.Sources.Exports.Archives;

/// <summary>How much of an export is read at most, in bytes as unpacked.</summary>
internal sealed record ExportBudget(long PerFile, long Total)
{
    /// <summary>A file on somebody's own machine.</summary>
    public static ExportBudget Local { get; } = new(4L << 30, 8L << 30);

    /// <summary>What strangers send along. The largest real file seen was 16 MB.</summary>
    public static ExportBudget Sent { get; } = new(64L << 20, 128L << 20);
}
