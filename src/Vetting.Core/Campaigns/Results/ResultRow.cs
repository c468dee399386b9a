using System.Text.Json.Serialization;

namespace Vetting.Core.Campaigns.Results;

/// <summary>What one creator's part of a campaign brought on one day. A figure that nobody gave is null, never 0.</summary>
/// <param name="Vetting">Of the creator in the campaign.</param>
/// <param name="Day">UTC; its own figures, not sums up to it.</param>
/// <param name="Post">Id or address of the post; null where it is not by post.</param>
/// <param name="Revenue">In the campaign's currency, as is the cost.</param>
public sealed record ResultRow(
    string Vetting,
    DateOnly Day,
    string? Post = null,
    long? Views = null,
    long? Reach = null,
    long? Clicks = null,
    long? Orders = null,
    decimal? Revenue = null,
    decimal? Cost = null)
{
    /// <summary>The largest count or sum that is taken.</summary>
    public const long Most = 1_000_000_000_000;

    [JsonIgnore]
    public bool IsEmpty => (Views, Reach, Clicks, Orders) is (null, null, null, null) && Revenue is null && Cost is null;
}
