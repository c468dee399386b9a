namespace Vetting.Core.Creators;

/// <summary>Which vetting of a brief a person is in: one at a time.</summary>
public interface IApplicantLog
{
    /// <returns>The id of the person's last vetting of the brief; null when there was none.</returns>
    Task<string?> FindAsync(string brand, string brief, string email, CancellationToken cancellation);

    /// <summary>Puts a vetting in the place of the one that is over.</summary>
    /// <param name="over">As <see cref="FindAsync"/> gave it; null for none.</param>
    /// <returns>The id that stands: this one, or the one that somebody else put there meanwhile.</returns>
    Task<string> ClaimAsync(
        string brand, string brief, string email, string vettingId, string? over, CancellationToken cancellation);

    /// <summary>Forgets which vetting the person was in, if it is one of these.</summary>
    /// <returns>Whether it was.</returns>
    Task<bool> RemoveAsync(
        string brand, string brief, string email, IReadOnlySet<string> vettings, CancellationToken cancellation);
}
