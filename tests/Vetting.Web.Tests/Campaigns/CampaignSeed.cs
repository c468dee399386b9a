using Vetting.Core.Briefs;
using Vetting.Core.Campaigns;
using Vetting.Core.Campaigns.Results;
using Vetting.Core.Content;
using Vetting.Core.Desk;
using Vetting.Core.History;
using Vetting.Core.Texts;
using Vetting.Core.Versions;
using Vetting.Core.Vettings;
using Vetting.Testing.Builders;
using Vetting.Web.Tests.Site;

namespace Vetting.Web.Tests.Campaigns;

/// <summary>A campaign of four weeks around the samples' now, with four creators: one speaks of something else, one discloses
/// nothing.</summary>
internal static class CampaignSeed
{
    public static DateOnly First { get; } = new(2026, 3, 2);

    public static Campaign Soup { get; } = new(
        "soupes", "Soupes de mars", "printemps", First, First.AddDays(27),
        new(["soupelin"], ["maison.lin"], ["lin.example/soupe"], [], ["Maison Lin"]),
        [
            new Duty(2, First, First.AddDays(6), ["soupelin"], [], [], Code: true), new Duty(2, First.AddDays(7), First.AddDays(15), [], [], [], false),
            new Duty(1, First.AddDays(16), First.AddDays(27), [], [], [], false),
        ],
        ["soupe", "légume", "bio"], Objective.Engagement, Budget: 2_000, Aims: new(Orders: 100, Revenue: 4_000));

    /// <returns>The vettings, in the order of the names.</returns>
    public static async Task<IReadOnlyList<string>> PlantAsync(RunningSite site, Campaign campaign, bool results = true)
    {
        await site.Get<IBriefStore>().SaveAsync("maison-lin", Sample.Brief, default);
        List<string> ids = [];
        foreach (var (name, text, tone) in new (string, Func<int, string>, ToneLabel)[]
        {
            ("Ada Martin", n => $"Publicité. Soupe Maison Lin aux légumes n° {Word(n)}, sans sucre. Code ADA10 #soupelin", ToneLabel.Positive),
            ("Bastien Roux", n => $"Publicité. La soupe Maison Lin de légumes, version {Word(n)}. Code BAS10 #soupelin", ToneLabel.Positive),
            ("Chloé Duval", n => $"Soupe Maison Lin aux légumes {Word(n)}, qui contient du sucre. #soupelin", ToneLabel.Positive),
            ("Dimitri Lenoir", n => $"Publicité. Ma nouvelle voiture roule vite, épisode {Word(n)}. Code DIM10 #soupelin", ToneLabel.Negative),
        })
        {
            ids.Add(await CreatorAsync(site, name, text, tone));
        }

        await site.Get<ICampaignStore>().SaveAsync(
            "maison-lin", campaign.Id, campaign, new Edit(new Author.Person("Claire", "claire@maison-lin.example"), RunningSite.Now), default);
        foreach (var (place, id) in ids.Index())
        {
            await site.Get<ICampaignMembers>().PutAsync(
                "maison-lin", campaign.Id, new(id, [new[] { "ADA10", "BAS10", "CHL10", "DIM10" }[place]], [], 300), default);
        }

        if (results)
        {
            await site.Get<ICampaignResults>().PutAsync("maison-lin", campaign.Id,
            [
                .. ids.Take(3).SelectMany((id, place) => Enumerable.Range(0, 10).Select(day => new ResultRow(
                    id, First.AddDays(day), Views: 1_000 + (100 * place), Clicks: 40, Orders: 2 + place, Revenue: 70.5m * (place + 1)))),
            ], default);
        }

        site.Get<CandidateIndex>().Refresh("maison-lin");
        return ids;
    }

    private static async Task<string> CreatorAsync(RunningSite site, string name, Func<int, string> text, ToneLabel tone)
    {
        var handle = name.Split(' ')[0].ToLowerInvariant().Replace("é", "e", StringComparison.Ordinal);
        var history = new HistoryBuilder().OnChannel(Sample.Channel with { Handle = $"{handle}.example" }, followers: 20_000);
        foreach (var number in Enumerable.Range(1, 12))
            history.Add(At(-number * 3, $"Une recette de saison, {Word(number)} : des légumes rôtis.", 900 + (number * 10)));
        foreach (var (place, day) in ((int[])[1, 3, 5, 8, 10, 12]).Index())
            history.Add(At(day, text(place), 1_000 - (place * 90)), tone: tone);
        history.Commented(Enumerable.Range(handle.Length, 25).Select(author => new PostComment("d1", $"{author:x16}", "Miam")));
        var id = site.NewId(TimeSpan.FromDays(40));
        var row = await PastVetting.KeepAsync(
            site.Get<IContentStore>(), site.Get<IVettingStore>(), history.Build(), id, Sample.Brief, name, RunningSite.Now.AddDays(-40));
        await site.Get<IVettingStore>().UpdateAsync(
            id, one => one with { Stage = VettingStage.Approved, ClosedAt = RunningSite.Now.AddDays(-38), Creator = $"c-{handle}" }, default);
        return row.Id;
    }

    private static Post At(int day, string text, long likes) => new(
        $"d{day}", text, new DateTimeOffset(First.AddDays(day), new TimeOnly(9, 0), TimeSpan.Zero), $"https://posts.example/{day}", likes, 40);

    private static string Word(int number) =>
        ((string[])["poireau", "carotte", "courge", "navet", "lentille", "panais", "fenouil", "chou", "céleri", "blette", "radis", "cresson", "oseille"])[number];
}
