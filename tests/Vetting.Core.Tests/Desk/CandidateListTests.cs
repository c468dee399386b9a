using Microsoft.Extensions.Time.Testing;
using Vetting.Core.Desk;
using Vetting.Core.Vettings;
using Vetting.Testing.Memory;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Desk;

public sealed class CandidateListTests
{
    private static readonly VettingSummary[] Rows =
    [
        Row(1, "Zoé Ménard", score: 40, followers: 900, stage: VettingStage.InReview, fit: 90, language: "fr"),
        Row(2, "adam", score: null, followers: null, stage: VettingStage.Received, fit: null, language: "en"),
        Row(3, "Élodie", score: 80, followers: 12_000, stage: VettingStage.InReview, fit: 20, language: "fr"),
    ];

    [Theory]
    [InlineData(CandidateQuery.ByScore, "Élodie,Zoé Ménard,adam")]
    [InlineData(CandidateQuery.ByName, "adam,Élodie,Zoé Ménard")]
    [InlineData(CandidateQuery.ByDate, "Élodie,adam,Zoé Ménard")]
    [InlineData(CandidateQuery.ByFollowers, "Élodie,Zoé Ménard,adam")]
    [InlineData("fit", "Zoé Ménard,Élodie,adam")]
    public void Sorts_best_first_and_unknown_last(string sort, string names) =>
        Assert.Equal(names, Names(new CandidateQuery(Sort: sort)));

    [Theory]
    [InlineData("MENARD", "Zoé Ménard")]
    [InlineData("elo", "Élodie")]
    [InlineData("nobody", "")]
    public void Searches_whatever_the_case_and_the_accents(string text, string names) =>
        Assert.Equal(names, Names(new CandidateQuery(Text: text)));

    [Fact]
    public void Counts_of_each_filter_what_the_others_leave()
    {
        var choices = CandidateList.Of(Rows, new CandidateQuery(Stage: VettingStage.InReview)).Choices;

        Assert.Equal([("fr", 2)], choices.Languages);
        Assert.Equal(
            [(VettingStage.InReview, 2), (VettingStage.Received, 1)], choices.Stages.OrderBy(stage => stage.Value).Reverse());
    }

    [Fact]
    public void Pages_without_gap_or_repeat()
    {
        VettingSummary[] many = [.. Enumerable.Range(0, 150).Select(number => Row(number, $"n{number:000}", number % 7))];
        var pages = Enumerable.Range(1, 4).Select(page => CandidateList.Of(many, new CandidateQuery(Page: page)).Items).ToList();

        Assert.Equal([60, 60, 30, 0], pages.Select(page => page.Count));
        Assert.Equal(150, pages.SelectMany(page => page).Select(row => row.Id).Distinct().Count());
    }

    [Fact]
    public async Task The_index_shows_what_was_written_since()
    {
        var store = new MemoryVettingStore();
        var time = new FakeTimeProvider(Sample.Now);
        var index = new CandidateIndex(store, time);
        await store.AddAsync(Rows[0], default);
        Assert.Single(await index.AllAsync("maison", default));
        await store.AddAsync(Rows[1], default);
        Assert.Single(await index.AllAsync("maison", default));

        index.Refresh("maison");
        Assert.Equal(2, (await index.AllAsync("maison", default)).Count);
        await store.AddAsync(Rows[2], default);
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(3, (await index.AllAsync("maison", default)).Count);
        Assert.Empty(await index.AllAsync("other", default));
    }

    private static string Names(CandidateQuery query) =>
        string.Join(",", CandidateList.Of(Rows, query).Items.Select(row => row.CreatorName));

    private static VettingSummary Row(
        int number, string name, double? score, long? followers = null, VettingStage stage = VettingStage.Received,
        double? fit = null, string language = "fr") => new(
        $"maison-20260101T0000{number / 60:00}-{number:x16}", "maison", "printemps", name,
        Sample.Now.AddMinutes(number), stage, Score: score, Facts: new CandidateFacts(
            null, followers, ["Instagram"], [language], new Dictionary<string, double?> { ["fit"] = fit }, []));
}
