namespace Vetting.Core.Review;

/// <summary>Whether what a vetting's dossier quotes can still be seen where it was.</summary>
public interface IEvidenceLinks
{
    /// <summary>Those that were looked at, in no order.</summary>
    Task<IReadOnlyList<EvidenceLink>> ListAsync(string vettingId, CancellationToken cancellation);

    Task SaveAsync(string vettingId, EvidenceLink link, CancellationToken cancellation);

    /// <returns>How many were removed.</returns>
    Task<int> RemoveAsync(string vettingId, CancellationToken cancellation);
}

/// <param name="GoneSince">When it was first not there; null where it was, or nobody can tell.</param>
public sealed record EvidenceLink(string Address, DateTimeOffset LookedAt, DateTimeOffset? GoneSince = null);
