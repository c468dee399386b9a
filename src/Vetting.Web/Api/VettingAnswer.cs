using System.Text.Json;
using Vetting.Core.Findings;
using Vetting.Core.Flow;
using Vetting.Core.Review;
using Vetting.Core.Vettings;

namespace Vetting.Web.Api;

/// <summary>A vetting as the API shows it.</summary>
/// <param name="DossierSha256">Null until the dossier is compiled.</param>
/// <param name="Unread">Why nothing can be read, while the creator is asked; else null.</param>
/// <param name="Flow">Only where one vetting is asked for.</param>
/// <param name="CreatorName">Null once the creator's data was erased.</param>
/// <param name="Creator">What the creator is called in other addresses; null once erased, and in vettings of before.</param>
/// <param name="Erasure">What erased the creator's data; null while it is there.</param>
/// <param name="Reference">The brand's own, as the submission brought it.</param>
/// <param name="Changed">What is not as the product wrote it, a sentence each; null when all is.</param>
internal sealed record VettingAnswer(
    string Id,
    string Brand,
    string Brief,
    string? CreatorName,
    DateTimeOffset SubmittedAt,
    VettingStage Stage,
    string? DossierSha256,
    Recommendation? Recommendation,
    double? Score,
    string? ClosedBy,
    DateTimeOffset? ClosedAt,
    string? Problem,
    IReadOnlyList<UnreadAnswer>? Unread = null,
    FlowAnswer? Flow = null,
    IReadOnlyList<string>? Changed = null,
    string? Creator = null,
    string? Erasure = null,
    string? Reference = null)
{
    public static VettingAnswer Of(VettingSummary vetting) => new(
        vetting.Id, vetting.Brand, vetting.BriefId,
        vetting.Erasure is null ? vetting.CreatorName : null, vetting.SubmittedAt, vetting.Stage,
        vetting.Dossier?.Sha256, vetting.Recommendation, vetting.Score, vetting.ClosedBy, vetting.ClosedAt,
        vetting.Problem,
        vetting.Unread?.Select(unread =>
            new UnreadAnswer(unread.Index, JsonNamingPolicy.CamelCase.ConvertName(unread.Reason))).ToList(),
        Changed: vetting.IsChanged ? [RecordWords.Row.En] : null, Creator: vetting.Creator, Erasure: vetting.Erasure?.Id,
        Reference: vetting.Reference);
}

/// <param name="Channel">Index into the submission's channels.</param>
/// <param name="Reason">Such as noOpenSource.</param>
internal sealed record UnreadAnswer(int Channel, string Reason);

/// <summary>How far the orchestration is.</summary>
internal sealed record FlowAnswer(
    FlowStatus Status, string? Stage, int? Done, int? Total, DateTimeOffset StartedAt, DateTimeOffset UpdatedAt)
{
    public static FlowAnswer? Of(FlowState? flow) => flow is null ? null : new(
        flow.Status, flow.Progress?.Stage, flow.Progress?.Done, flow.Progress?.Total, flow.StartedAt, flow.UpdatedAt);
}
