using System.Text.Json.Serialization;
using Vetting.Core.Analysis;
using Vetting.Core.Content;
using Vetting.Core.Findings;

namespace Vetting.Core.Portraits;

/// <summary>The fees and gifts a creator states for posts, excluding tax.</summary>
/// <param name="Posts">That have a fee or a gift stated.</param>
/// <param name="LowestFee">Of one post; null when only gifts are stated.</param>
/// <param name="Currency">ISO 4217, of the law applied to the posts; null where it names none, and where several do.</param>
public sealed record DeclaredPay(
    int Posts, decimal Fees, decimal Gifts, decimal? LowestFee, decimal? HighestFee, DateTimeOffset From,
    DateTimeOffset To, string? Currency)
{
    [JsonIgnore]
    public decimal Sum => Fees + Gifts;

    /// <summary>An amount with the currency, where it is known.</summary>
    public LocalizedText Written(decimal amount) =>
        Currency is { } currency ? Wording.Money(amount, currency) : Wording.Decimal((double)amount, 2);

    /// <returns>Null when nothing is stated.</returns>
    internal static DeclaredPay? Of(Material material)
    {
        var deals = material.Posts.Where(post => post.Post.Collaboration?.Amount is not null).ToList();
        if (deals.Count == 0)
            return null;
        decimal[] fees = [.. deals.Select(post => post.Post.Collaboration!.Fee).OfType<decimal>()];
        var laws = new ApplicableLaw(material.Policy.Disclosure, material.Submission.Countries);
        return new DeclaredPay(
            deals.Count, fees.Sum(), deals.Sum(post => post.Post.Collaboration!.GiftValue ?? 0),
            fees.Length > 0 ? fees.Min() : null, fees.Length > 0 ? fees.Max() : null,
            deals[^1].Post.PublishedAt, deals[0].Post.PublishedAt,
            deals.Select(post => laws.Of(post).Contract?.Currency).Distinct().ToList() is [var currency] ? currency : null);
    }
}
