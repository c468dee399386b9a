using System.Text.Json.Serialization;
using Vetting.Core.Content;

namespace Vetting.Core.Policies;

/// <summary>What one law asks of those who advertise; a file of its own, versioned and dated.</summary>
/// <param name="Countries">ISO 3166-1 alpha-2 codes of the creators and audiences it covers.</param>
/// <param name="Languages">ISO 639-1 codes of the posts it is applied to where no country is known; empty for all
/// others.</param>
/// <param name="Reference">Where the duty to mark commercial intent stands.</param>
/// <param name="References">The articles the pack rests on.</param>
/// <param name="Placement">Where a marker should stand; null when the law does not say.</param>
/// <param name="Foreign">Markers that the law's public may not read, besides those of other languages than its
/// own.</param>
/// <param name="Cites">How references to this country's law begin; null where rules cite none.</param>
/// <param name="Schema">Where an editor finds the JSON schema.</param>
public sealed record LawPack(
    string Id,
    string Version,
    DateOnly Date,
    IReadOnlyList<string> Countries,
    IReadOnlyList<string> Languages,
    LocalizedText Title,
    LocalizedText Reference,
    string Link,
    IReadOnlyList<string> References,
    IReadOnlyList<RegulatedPromotion> Promotions,
    MarkerPlacement? Placement = null,
    TermLists? Foreign = null,
    IReadOnlyList<ImageMention>? Images = null,
    ContractRule? Contract = null,
    CertificateRule? Certificate = null,
    IReadOnlyList<string>? Cites = null,
    [property: JsonPropertyName("$schema")] string? Schema = null);

/// <param name="Opening">UTF-16 code units that readers see before they unfold a post.</param>
/// <param name="Hashtags">Hashtags in a row before a marker from which it drowns among them.</param>
public sealed record MarkerPlacement(int Opening, int Hashtags);

/// <summary>From when on a contract must be written.</summary>
/// <param name="Threshold">Excluding tax; fees and gifts of one advertiser, calendar year and objective added
/// up.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="From">The day the rule came into force.</param>
public sealed record ContractRule(decimal Threshold, string Currency, DateOnly From, LocalizedText Reference);

/// <summary>A certificate worth having, and its end.</summary>
/// <param name="WarnDays">Days before its expiry from which it is told.</param>
public sealed record CertificateRule(string Issuer, LocalizedText Title, int WarnDays);
