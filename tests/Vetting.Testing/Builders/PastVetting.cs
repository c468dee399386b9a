using Vetting.Core.Analysis;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.History;
using Vetting.Core.Policies;
using Vetting.Core.Texts;
using Vetting.Core.Vettings;

namespace Vetting.Testing.Builders;

/// <summary>A vetting whose dossier was compiled of inputs that are all still there.</summary>
public static class PastVetting
{
    /// <param name="history">As a <see cref="HistoryBuilder"/> builds it.</param>
    public static async Task<VettingSummary> KeepAsync(
        IContentStore content, IVettingStore vettings, AnalysedHistory history, string id, Brief brief, string creator,
        DateTimeOffset submittedAt)
    {
        var submission = Sample.Submission with
        {
            Creator = Sample.Creator with { Name = creator }, Channels = [.. history.Channels.Select(channel => channel.Channel)],
        };
        List<RetrievalOutcome> histories = [];
        foreach (var channel in history.Channels)
        {
            histories.Add(new RetrievalOutcome.Retrieved(
                await content.PutHistoryAsync(channel.History!, default), channel.History!.Posts.Count));
        }

        var texts = history.Posts.DistinctBy(post => post.TextHash).ToDictionary(post => post.TextHash, post => post.Analysis);
        var policy = EffectivePolicies.Compose(part: brief.PolicyPart);
        var refs = new InputRefs(
            await content.PutJsonAsync(ContentKind.Submission, submission, default),
            await content.PutJsonAsync(ContentKind.Brief, brief, default),
            await content.PutAsync(ContentKind.Policy, policy.Canonical, default), histories,
            await content.PutJsonAsync(ContentKind.Analysis, new AnalysisSet(
                Sample.Provenance.Analyser, new SortedDictionary<string, TextAnalysis>(texts, StringComparer.Ordinal)), default));
        var brand = VettingId.Parse(id)!.Brand;
        var dossier = DossierCompiler.Compile(
            await new MaterialReader(content).ReadAsync(id, brand, submittedAt, refs, default));
        var row = new VettingSummary(
            id, brand, brief.Id, creator, submittedAt, VettingStage.InReview,
            await content.PutJsonAsync(ContentKind.Dossier, dossier, default), dossier.Advice.Recommendation,
            dossier.Advice.Score, InvitedAt: submittedAt, Facts: DossierFacts.Of(dossier));
        await vettings.AddAsync(row, default);
        return row;
    }
}
