using Vetting.Core.Branding;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Events;
using Vetting.Core.Flow;
using Vetting.Core.Policies;
using Vetting.Core.Vettings;

namespace Vetting.Core.Pipeline;

/// <summary>
/// Takes a delivery in and starts its vetting. Every step is safe to repeat, so the same delivery again, at the same
/// instant or after a crash in the middle, finishes what is missing, starts nothing twice and gets the same answer.
/// </summary>
public sealed class Admission(
    IDeliveryLog deliveries,
    IContentStore content,
    IBriefStore briefs,
    EffectivePolicies policies,
    IVettingStore vettings,
    IApplicantLog applicants,
    IRunList runs,
    IFlows flows,
    IUses uses,
    CreatorIds creators,
    BrandEvents events,
    IBrandProfiles profiles,
    TimeProvider time)
{
    public async Task<AdmissionResult> AdmitAsync(SignedDelivery delivery, CancellationToken cancellation)
    {
        if (await briefs.FindAsync(delivery.Brand, delivery.BriefId, cancellation) is not { } brief)
            return new AdmissionResult.UnknownBrief();
        switch (SubmissionParser.Parse(delivery.Body.Span, time.GetUtcNow()))
        {
            case ParsedSubmission.Invalid invalid:
                return new AdmissionResult.Invalid(invalid.Errors);
            case ParsedSubmission.ConsentMissing:
                return new AdmissionResult.ConsentMissing();
            case ParsedSubmission.Valid valid:
                var mine = Claim(delivery);
                var held = await deliveries.ClaimAsync(mine, cancellation);
                if (held.BodySha256 != mine.BodySha256 || held.BriefId != mine.BriefId)
                    return new AdmissionResult.IdTaken();
                var id = await StandingAsync(held, valid.Submission.Creator, cancellation);
                if (id == held.VettingId)
                {
                    valid = valid with { Submission = valid.Submission with { Sent = delivery.Sent } };
                    await StartAsync(held, delivery.Body, valid, brief, cancellation);
                }

                return new AdmissionResult.Admitted(id);
            case var other:
                throw new InvalidOperationException($"No such case: {other.GetType()}.");
        }
    }

    /// <summary>Who applies again for the same brief lands on the vetting that is under way.</summary>
    private async Task<string> StandingAsync(Delivery held, Creator creator, CancellationToken cancellation)
    {
        var last = await applicants.FindAsync(held.Brand, held.BriefId, creator.Email, cancellation);
        var isUnderWay = last is not null && last != held.VettingId
            && await vettings.FindAsync(last, cancellation) is { IsOpen: true };
        return isUnderWay
            ? last!
            : await applicants.ClaimAsync(
                held.Brand, held.BriefId, creator.Email, held.VettingId, over: last, cancellation);
    }

    private static Delivery Claim(SignedDelivery delivery) => new(
        delivery.Brand,
        delivery.WebhookId,
        delivery.BriefId,
        ContentRef.Of(ContentKind.Submission, delivery.Body.Span).Sha256,
        VettingId.For(delivery.Brand, delivery.WebhookId, delivery.SignedAt).ToString(),
        delivery.SignedAt);

    private async Task StartAsync(
        Delivery held, ReadOnlyMemory<byte> body, ParsedSubmission.Valid valid, Brief brief,
        CancellationToken cancellation)
    {
        // A row that is there has been started, or the reconciler does it.
        if (await vettings.FindAsync(held.VettingId, cancellation) is not null)
            return;
        var order = await KeepAsync(held, body, valid, brief, cancellation);
        // First, so that no crash leaves a vetting that nobody looks for.
        await runs.AddAsync(held.VettingId, cancellation);
        var received = new VettingSummary(
            held.VettingId, held.Brand, held.BriefId, valid.Submission.Creator.Name, held.SubmittedAt,
            VettingStage.Received, Order: order, Creator: creators.Of(held.Brand, valid.Submission.Creator.Email),
            Reference: valid.Submission.Reference);
        if (await vettings.AddAsync(received, cancellation))
            await flows.StartAsync(nameof(VetCreator), held.VettingId, order, cancellation: cancellation);
        await events.RaiseAsync(received, EventType.Received, new EventFacts(), cancellation, held.SubmittedAt);
    }

    /// <summary>Stores the vetting's inputs as they stand now.</summary>
    private async Task<VettingOrder> KeepAsync(
        Delivery held, ReadOnlyMemory<byte> body, ParsedSubmission.Valid valid, Brief brief,
        CancellationToken cancellation)
    {
        var policy = await policies.FindAsync(held.Brand, brief, cancellation)
            ?? throw new InvalidOperationException($"The brief {held.Brand}/{brief.Id} names the policy "
                + $"{brief.Policy}, which is not there.");
        var mine = content.For(uses, held.VettingId);
        var channels = uses.NoteChannelsAsync(
            held.VettingId, valid.Submission.Channels.Select(channel => channel.Key), cancellation);
        // The raw body is found again by what the vetting uses.
        var raw = mine.PutAsync(ContentKind.Submission, body, cancellation);
        var file = valid.HistoryFile is { } bytes
            ? mine.PutAsync(ContentKind.Submission, bytes, cancellation)
            : Task.CompletedTask;
        var submission = mine.PutJsonAsync(ContentKind.Submission, valid.Submission, cancellation);
        var briefKept = content.PutJsonAsync(ContentKind.Brief, brief, cancellation);
        var policyKept = content.PutAsync(ContentKind.Policy, policy.Canonical, cancellation);
        await Task.WhenAll(channels, raw, file, submission, briefKept, policyKept);

        return new VettingOrder(
            held.VettingId, held.Brand, held.BriefId, held.SubmittedAt, await submission, await briefKept,
            await policyKept, valid.Submission.Channels.Count, brief.Review.ToSpans(),
            Window: policy.Policy.History, Asking: brief.Asking, Retention: policy.Policy.Retention,
            Rules: policy.Policy.Review?.For(brief.Sum),
            Calendar: (await profiles.FindAsync(held.Brand, cancellation)).Calendar,
            Watch: policy.Policy.Watch);
    }
}
