using Vetting.Core.Content;
using Vetting.Core.Dossiers;

namespace Vetting.Core.Pipeline;

/// <summary>One row of the list a brand reads.</summary>
/// <param name="Round">1, and one more each time an operator started the vetting again.</param>
public sealed record VettingSummary(
    string Id,
    string Brand,
    string BriefId,
    string CreatorName,
    DateTimeOffset SubmittedAt,
    VettingStage Stage,
    ContentRef? Dossier = null,
    Recommendation? Recommendation = null,
    double? Score = null,
    string? ClosedBy = null,
    DateTimeOffset? ClosedAt = null,
    string? Problem = null,
    int Round = 1);

/// <summary>In the order a vetting passes them; the last four are ends.</summary>
public enum VettingStage { Received, InReview, Approved, Declined, Expired, Failed }

public interface IVettingStore
{
    /// <summary>Adds the row unless it exists.</summary>
    /// <returns>True when it was added.</returns>
    Task<bool> AddAsync(VettingSummary vetting, CancellationToken cancellation);

    Task<VettingSummary?> FindAsync(string vettingId, CancellationToken cancellation);

    /// <summary>Changes the row as it stands; two changes at once both take effect, one after the other.</summary>
    /// <param name="change">May be called again with a newer row.</param>
    /// <returns>The row as changed; null when there is none.</returns>
    Task<VettingSummary?> UpdateAsync(
        string vettingId, Func<VettingSummary, VettingSummary> change, CancellationToken cancellation);

    /// <summary>Newest first.</summary>
    Task<VettingPage> ListAsync(VettingQuery query, CancellationToken cancellation);
}

/// <param name="PageSize">1 to 200.</param>
public sealed record VettingQuery(
    string Brand,
    VettingStage? Stage = null,
    string? BriefId = null,
    int PageSize = 50,
    string? Continuation = null);

public sealed record VettingPage(IReadOnlyList<VettingSummary> Items, string? Continuation);
