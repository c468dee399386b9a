namespace Vetting.Core.Rights;

/// <summary>How erasures are carried out in this installation.</summary>
/// <param name="BackupDays">How long backups, and what storage keeps of deleted blobs, can bring erased data back; 0 for not
/// at all, null where nobody said.</param>
public sealed record ErasureTerms(int? BackupDays = null)
{
    /// <summary>After vettings that were under way have ended, what their last steps still wrote is looked for again: longer
    /// than any step takes.</summary>
    public TimeSpan Settle { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>So long the creator's own link shows the certificate.</summary>
    public TimeSpan CertificateShown { get; init; } = TimeSpan.FromDays(30);
}
