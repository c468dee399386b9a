using Vetting.Core.Briefs;
using Vetting.Core.Campaigns;
using Vetting.Core.Content;
using Vetting.Core.History;
using Vetting.Core.Vettings;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Campaigns;

/// <summary>A campaign of the first days of January, and creators who are in it.</summary>
internal static class CampaignSample
{
    public static DateOnly First { get; } = new(2026, 1, 1);

    public static Campaign Winter { get; } = new(
        "hiver", "Soupes d’hiver", "printemps", First, First.AddDays(27),
        new(["soupealba"], ["maison.alba"], ["alba.example/soupe"], [], ["Maison Alba"]),
        [new Duty(1, First, First.AddDays(6), ["soupealba"], [], [], Code: true), new Duty(2, First.AddDays(7), First.AddDays(13), [], [], [], false)],
        ["soupe", "légume"], Objective.Engagement);

    public static string IdOf(string name) => new VettingId("maison", Sample.Now, Sha256Hex.Of(name)[..16]).ToString();

    /// <param name="build">Adds their posts.</param>
    public static CampaignCreator Creator(string name, Action<HistoryBuilder> build, string? code = null)
    {
        var history = new HistoryBuilder().OnChannel(Sample.Channel with { Handle = $"{name}.example" }, followers: 20_000);
        build(history);
        var row = new VettingSummary(IdOf(name), "maison", "printemps", name, Sample.Now.AddDays(-60), VettingStage.Approved);
        return new CampaignCreator(
            new CampaignMember(row.Id, code is null ? [] : [code], []), row, Sample.Inputs(history.Build()).ReadForIntent());
    }

    /// <param name="day">Of the campaign, 0 for its first.</param>
    public static Post Post(int day, string text, long? likes = 100) => new(
        $"d{day}-{Sha256Hex.Of(text)[..6]}", text, new DateTimeOffset(First.AddDays(day), new TimeOnly(9, 0), TimeSpan.Zero),
        $"https://posts.example/{day}", likes, 10);

    public static IReadOnlyList<CampaignPost> Find(CampaignCreator creator, Campaign? campaign = null) =>
        PostFinder.Find(campaign ?? Winter, Sample.Brief, creator, CampaignRules.Usual);
}
