using Microsoft.Extensions.Time.Testing;
using Vetting.Core.Content;
using Vetting.Core.Desk;
using Vetting.Core.Vettings;
using Vetting.Testing.Memory;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Desk;

public sealed class CandidateListTests
{
    private static readonly VettingSummary[] Rows =
    [
        Row(1, "Zoé Ménard", score: 40, followers: 900, stage: VettingStage.InReview, fit: 90, language: "fr",
            lines: [new("Une œuvre : l’engagement médian (1,1\u00a0%).", "The median engagement.")]),
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
    [InlineData("l'engagement médian (1,1 %)", "Zoé Ménard")]
    [InlineData("OEUVRE", "Zoé Ménard")]
    [InlineData("œuvre", "Zoé Ménard")]
    public void Searches_whatever_the_case_and_the_accents(string text, string names) =>
        Assert.Equal(names, Names(new CandidateQuery(Text: text)));

    [Fact]
    public void Counts_of_each_filter_what_the_others_leave()
    {
        var choices = CandidateList.Of(All(Rows), new CandidateQuery(Stage: VettingStage.InReview)).Choices;

        Assert.Equal([("fr", 2)], choices.Languages);
        Assert.Equal(
            [(VettingStage.InReview, 2), (VettingStage.Received, 1)], choices.Stages.OrderBy(stage => stage.Value).Reverse());
    }

    [Fact]
    public void Counts_nothing_that_the_words_or_two_other_filters_leave_out()
    {
        var choices = CandidateList.Of(
            All(Rows), new CandidateQuery(Text: "o", Stage: VettingStage.InReview, Language: "en")).Choices;

        // adam is of the language and not of the stage; Zoé and Élodie are of the stage and not of the language.
        Assert.Equal([("fr", 2)], choices.Languages);
        Assert.Empty(choices.Stages);
        Assert.Empty(choices.Platforms);
    }

    [Fact]
    public void Pages_without_gap_or_repeat()
    {
        VettingSummary[] many = [.. Enumerable.Range(0, 150).Select(number => Row(number, $"n{number:000}", number % 7))];
        var pages = Enumerable.Range(1, 4).Select(page => CandidateList.Of(All(many), new CandidateQuery(Page: page)).Items).ToList();

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

    [Fact]
    public async Task The_index_reads_again_only_what_may_have_come_late()
    {
        var store = new CountingStore();
        var time = new FakeTimeProvider(Sample.Now);
        var index = new CandidateIndex(store, time);
        foreach (var row in Rows)
            await store.Rows.AddAsync(row, default);
        await index.AllAsync("maison", default);
        time.Advance(TimeSpan.FromSeconds(5));
        await index.AllAsync("maison", default);
        Assert.Equal(2, store.Looks.Count);
        Assert.True(store.Looks[1] < store.Newest);

        time.Advance(TimeSpan.FromSeconds(10));
        await index.AllAsync("maison", default);
        time.Advance(TimeSpan.FromSeconds(1));
        await index.AllAsync("maison", default);
        Assert.Equal(store.Newest, store.Looks[3]);
    }

    private static Candidate[] All(VettingSummary[] rows) => [.. rows.Select(row => new Candidate(row))];

    private static string Names(CandidateQuery query) =>
        string.Join(",", CandidateList.Of(All(Rows), query).Items.Select(row => row.CreatorName));

    private static VettingSummary Row(
        int number, string name, double? score, long? followers = null, VettingStage stage = VettingStage.Received,
        double? fit = null, string language = "fr", LocalizedText[]? lines = null) => new(
        $"maison-20260101T0000{number / 60:00}-{number:x16}", "maison", "printemps", name,
        Sample.Now.AddMinutes(number), stage, Score: score, Facts: new CandidateFacts(
            null, followers, ["Instagram"], [language], new Dictionary<string, double?> { ["fit"] = fit }, lines ?? []));

    /// <summary>Rows that were all written at the same time, and how they are asked for.</summary>
    private sealed class CountingStore : IVettingStore
    {
        public MemoryVettingStore Rows { get; } = new();

        public DateTimeOffset Newest { get; } = Sample.Now.AddHours(1);

        public List<DateTimeOffset?> Looks { get; } = [];

        public Task<bool> AddAsync(VettingSummary vetting, CancellationToken cancellation) => Rows.AddAsync(vetting, cancellation);

        public Task<VettingSummary?> FindAsync(string vettingId, CancellationToken cancellation) => Rows.FindAsync(vettingId, cancellation);

        public Task<VettingSummary?> UpdateAsync(
            string vettingId, Func<VettingSummary, VettingSummary> change, CancellationToken cancellation) =>
            Rows.UpdateAsync(vettingId, change, cancellation);

        public IAsyncEnumerable<StoredVetting> ChangedAsync(
            string brand, DateTimeOffset? since, CancellationToken cancellation)
        {
            Looks.Add(since);
            return Rows.ChangedAsync(brand, since, cancellation).Select(row => row with { WrittenAt = Newest });
        }

        public Task<VettingPage> ListAsync(VettingQuery query, CancellationToken cancellation) => Rows.ListAsync(query, cancellation);
    }
}
