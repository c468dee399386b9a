namespace Vetting.Web.Rights;

/// <summary>The settings under Erasure.</summary>
public sealed class ErasureOptions
{
    public const string Section = "Erasure";

    private const int Most = 3650;

    /// <summary>For how many days backups, and what storage keeps of deleted blobs, can bring erased data back: 0 to 3650;
    /// null where nobody said. Certificates tell it.</summary>
    public int? BackupDays { get; set; }

    /// <summary>How long what the last steps of a vetting still write may take, once it was ended: longer than
    /// Fetch:VettingBudget. One second to a day.</summary>
    public TimeSpan Settle { get; set; } = TimeSpan.FromMinutes(10);

    internal bool IsValid =>
        (BackupDays is null or (>= 0 and <= Most)) && Settle >= TimeSpan.FromSeconds(1) && Settle <= TimeSpan.FromDays(1);

    internal Core.Rights.ErasureTerms ToTerms() => new(BackupDays) { Settle = Settle };
}
