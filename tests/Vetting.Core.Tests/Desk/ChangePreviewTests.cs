using System.Text;
using Microsoft.Extensions.Time.Testing;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Desk;
using Vetting.Core.Policies;
using Vetting.Core.Vettings;
using Vetting.Testing.Builders;
using Vetting.Testing.Memory;

namespace Vetting.Core.Tests.Desk;

public sealed class ChangePreviewTests : IDisposable
{
    private readonly MemoryContentStore _content = new();
    private readonly MemoryVettingStore _vettings = new();
    private readonly FakeTimeProvider _time = new(Sample.Now);
    private readonly ChangePreview _preview;
    private int _number;

    public ChangePreviewTests() => _preview = new ChangePreview(new CandidateIndex(_vettings, _time), _content, _time);

    public void Dispose() => _preview.Dispose();

    [Fact]
    public async Task Shows_those_first_whose_recommendation_a_policy_would_change()
    {
        await KeepAsync("Ada", Sound());
        await KeepAsync("Rick", Rude());
        await KeepAsync("Elle", Sound(), Sample.Brief with { Policy = "strict" });

        var shown = await RunAsync("""{"rules":[{"id":"safety.obscenity","severity":"floor"}]}""");

        Assert.Equal(["Rick", "Ada"], shown.Changes.Select(change => change.Creator));
        Assert.Equal((1, 0, true), (shown.Flips, shown.Unread, shown.All));
        Assert.Equal(Recommendation.Decline, shown.Changes[0].Recommendation.After);
        Assert.False(shown.Changes[1].Any);
    }

    [Fact]
    public async Task Counts_those_that_cannot_be_judged_again_and_looks_at_the_newest_only()
    {
        foreach (var number in Enumerable.Range(1, ChangePreview.Most + 2))
            await KeepAsync($"n{number:00}", Sound());
        var newest = (await _vettings.FindAsync(Id(ChangePreview.Most + 2), default))!;
        await _vettings.UpdateAsync(newest.Id, row => row with { Dossier = Sample.Reference(ContentKind.Dossier) }, default);

        var shown = await RunAsync("""{"advice":{"approveFrom":76}}""");

        Assert.Equal((ChangePreview.Most, 1, false), (shown.Changes.Count, shown.Unread, shown.All));
        Assert.DoesNotContain(shown.Changes, change => change.Creator == "n01");
    }

    [Fact]
    public async Task Shows_what_another_brief_would_make_of_its_own_vettings()
    {
        await KeepAsync("Ada", Sound());
        await KeepAsync("Elle", Sound(), Sample.Brief with { Id = "other" });
        var proposed = Sample.Brief with { Lexicon = ["moto"], Languages = ["de"] };
        var policy = EffectivePolicies.Compose();

        var shown = await _preview.RunAsync("demo", new Proposal.OfBrief(Sample.Brief, policy, proposed, policy), default);

        var change = Assert.Single(shown.Changes);
        Assert.Equal(Dimension.Fit, Assert.Single(change.Dimensions).Dimension);
        Assert.True(change.Score.After < change.Score.Before);
    }

    [Fact]
    public async Task A_part_that_no_longer_fits_is_counted_and_stops_nothing()
    {
        await KeepAsync("Ada", Sound(), Sample.Brief with { PolicyPart = JsonPart("""{"advice":{"declineBelow":60}}""") });
        await KeepAsync("Rick", Rude());

        var shown = await RunAsync("""{"advice":{"approveFrom":55}}""");

        Assert.Equal((1, "Rick"), (shown.Unread, Assert.Single(shown.Changes).Creator));
    }

    private Task<PreviewedChanges> RunAsync(string layer) => _preview.RunAsync(
        "demo", new Proposal.OfPolicy(EffectivePolicies.DefaultName, null, Encoding.UTF8.GetBytes(layer)), default);

    private Task KeepAsync(string creator, Core.Analysis.AnalysedHistory history, Brief? brief = null) =>
        PastVetting.KeepAsync(
            _content, _vettings, history, Id(++_number), brief ?? Sample.Brief, creator, Sample.Now.AddMinutes(_number));

    private static string Id(int number) => new VettingId("demo", Sample.Now.AddMinutes(number), $"{number:x16}").ToString();

    private static Core.Analysis.AnalysedHistory Sound() => new HistoryBuilder().Add(60).Build();

    private static Core.Analysis.AnalysedHistory Rude() => new HistoryBuilder().Add(60).Add(Sample.Post(100, "Quel connard")).Build();

    private static System.Text.Json.JsonElement JsonPart(string json) => System.Text.Json.JsonElement.Parse(json);
}
