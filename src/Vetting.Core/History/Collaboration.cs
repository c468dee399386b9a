using System.Text.Json.Serialization;

namespace Vetting.Core.History;

/// <summary>What a creator says of the deal behind a post.</summary>
/// <param name="Fee">Excluding tax, in the currency of the law applied; null when not said.</param>
/// <param name="GiftValue">Of goods, trips and services received, excluding tax; null when not said.</param>
/// <param name="Objective">What the advertiser promotes with it, such as a launch; null when not said.</param>
/// <param name="WrittenContract">Null when not said.</param>
public sealed record Collaboration(
    string Advertiser, decimal? Fee = null, decimal? GiftValue = null, string? Objective = null,
    bool? WrittenContract = null)
{
    /// <summary>Fee and gifts together; null when neither is said.</summary>
    [JsonIgnore]
    public decimal? Amount => Fee is null && GiftValue is null ? null : (Fee ?? 0) + (GiftValue ?? 0);
}
