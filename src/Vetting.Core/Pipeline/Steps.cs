using System.Text.Json.Serialization;
using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Flow;
using Vetting.Core.History;
using Vetting.Core.Review;

namespace Vetting.Core.Pipeline;

/// <summary>Every step of a vetting, in the order of the flow.</summary>
public static class Steps
{
    public static Step<ChannelToRetrieve, RetrievalOutcome> RetrieveChannel { get; } =
        new(nameof(RetrieveChannel), new RetryPolicy(3, TimeSpan.FromSeconds(2), 3, TimeSpan.FromSeconds(30)));

    public static Step<HistoriesToAnalyse, ContentRef> AnalyseDiscourse { get; } =
        new(nameof(AnalyseDiscourse), RetryPolicy.Default);

    public static Step<DossierToCompile, CompiledDossier> CompileDossier { get; } =
        new(nameof(CompileDossier), RetryPolicy.Default);

    public static Step<ReviewToOpen, ReviewOpening> OpenReview { get; } = new(nameof(OpenReview), RetryPolicy.Default);

    public static Step<ReviewMail, Done> MailReviewer { get; } = new(nameof(MailReviewer), RetryPolicy.Patient);

    public static Step<string, Done> ExpireReview { get; } = new(nameof(ExpireReview), RetryPolicy.Default);

    public static Step<string, VettingOutcome> RecordOutcome { get; } =
        new(nameof(RecordOutcome), RetryPolicy.Default);

    public static Step<OutcomeToTell, Done> TellCreator { get; } = new(nameof(TellCreator), RetryPolicy.Patient);

    public static Step<OutcomeToTell, Done> TellBrand { get; } = new(nameof(TellBrand), RetryPolicy.Patient);

    public static Step<VettingProblem, Done> RecordProblem { get; } = new(nameof(RecordProblem), RetryPolicy.Default);
}

/// <param name="Channel">Index into the submission's channels.</param>
public sealed record ChannelToRetrieve(ContentRef Submission, int Channel);

/// <param name="Histories">One a channel, in the submission's order.</param>
/// <param name="StandIn">True to read with the analyser that stands in for one that stays away.</param>
/// <param name="Policy">Says whether one may; null where nobody needs to be asked.</param>
/// <param name="Brief">What the posts are compared with; null for nothing.</param>
public sealed record HistoriesToAnalyse(
    IReadOnlyList<RetrievalOutcome> Histories, bool StandIn = false, ContentRef? Policy = null,
    ContentRef? Brief = null);

public sealed record DossierToCompile(
    VettingOrder Order, IReadOnlyList<RetrievalOutcome> Histories, ContentRef Analysis);

public sealed record CompiledDossier(ContentRef Dossier, Recommendation Recommendation, double? Score);

public sealed record ReviewToOpen(string VettingId, CompiledDossier Dossier);

/// <param name="AlreadyClosed">True when a decision stands from an earlier run of the same vetting.</param>
/// <param name="Round">Which run of the vetting this is, 1 for the first.</param>
public sealed record ReviewOpening(bool AlreadyClosed, int Round);

/// <param name="Recipient">Index into the brief's reviewers, or into those it escalates to.</param>
/// <param name="ExpiresAt">When the link in the mail ends.</param>
public sealed record ReviewMail(
    VettingOrder Order, ContentRef Dossier, ReviewMailKind Kind, int Recipient, DateTimeOffset ExpiresAt, int Round)
{
    [JsonIgnore]
    public string Key => $"{Order.VettingId}/{Kind.ToString().ToLowerInvariant()}/{Recipient}"
        + (Round > 1 ? $"/{Round}" : "");
}

public enum ReviewMailKind { Invitation, Reminder, Escalation }

public sealed record OutcomeToTell(VettingOrder Order, VettingOutcome Outcome, CompiledDossier Dossier);

/// <param name="Problem">For operators and the brand's list: what failed, without personal data.</param>
/// <param name="Ends">True when the vetting cannot go on.</param>
public sealed record VettingProblem(string VettingId, string Problem, bool Ends);
