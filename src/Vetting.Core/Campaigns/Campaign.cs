using System.Text.Json.Serialization;
using Vetting.Core.Briefs;

namespace Vetting.Core.Campaigns;

/// <summary>What creators do together for a brand, and by what it is known and measured; valid once built. Who is in it is kept
/// apart, as <see cref="CampaignMember"/>: that goes with the person.</summary>
/// <param name="Id">1 to 40 of a-z, 0-9 and -.</param>
/// <param name="Brief">Of the brand's.</param>
/// <param name="From">The first day, UTC.</param>
/// <param name="To">The last day, itself included.</param>
/// <param name="Message">Phrases that its posts should speak of; empty for those of the brief.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Budget">In whole units of the currency; null where nobody said.</param>
public sealed record Campaign(
    string Id,
    string Title,
    string Brief,
    DateOnly From,
    DateOnly To,
    CampaignSigns Signs,
    IReadOnlyList<Duty> Duties,
    IReadOnlyList<string> Message,
    Objective Objective,
    string Currency = "EUR",
    long? Budget = null,
    CampaignAims? Aims = null)
{
    public const int MostMembers = 200;

    [JsonIgnore]
    public int Days => To.DayNumber - From.DayNumber + 1;
}

/// <summary>By what a post is known to be the campaign's.</summary>
/// <param name="Tags">Hashtags, without #.</param>
/// <param name="Mentions">Accounts, without @.</param>
/// <param name="Links">Hosts, or hosts with the beginning of a path: alba.example, alba.example/sel.</param>
/// <param name="Codes">Of the campaign as a whole; a creator's own stand beside their name.</param>
/// <param name="Sponsors">Names of the advertiser as a platform, or the creator, gives them.</param>
public sealed record CampaignSigns(
    IReadOnlyList<string> Tags,
    IReadOnlyList<string> Mentions,
    IReadOnlyList<string> Links,
    IReadOnlyList<string> Codes,
    IReadOnlyList<string> Sponsors)
{
    [JsonIgnore]
    public bool IsEmpty => Tags.Count + Mentions.Count + Links.Count + Codes.Count + Sponsors.Count == 0;
}

/// <summary>What each creator owes within some days.</summary>
/// <param name="Posts">1 to 100.</param>
/// <param name="Tags">Each post has all of them.</param>
/// <param name="Mentions">Each post has all of them.</param>
/// <param name="Links">Each post has one of them at least, where there are any.</param>
/// <param name="Code">Whether each post has a code of the creator's own, or of the campaign.</param>
public sealed record Duty(
    int Posts, DateOnly From, DateOnly To, IReadOnlyList<string> Tags, IReadOnlyList<string> Mentions,
    IReadOnlyList<string> Links, bool Code);

/// <summary>What the campaign as a whole should come to; null where nobody said.</summary>
/// <param name="Revenue">In whole units of the campaign's currency.</param>
public sealed record CampaignAims(
    long? Views = null, long? Interactions = null, long? Clicks = null, long? Orders = null, long? Revenue = null);
