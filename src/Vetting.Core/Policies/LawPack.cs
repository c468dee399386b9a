using System.Text.Json.Serialization;
using Vetting.Core.Content;
using Vetting.Core.Dossiers;

namespace Vetting.Core.Policies;

/// <summary>What one law asks of those who advertise; a file of its own, versioned and dated.</summary>
/// <param name="Countries">ISO 3166-1 alpha-2 codes of the creators and audiences it covers.</param>
/// <param name="Languages">ISO 639-1 codes of the posts it is applied to where no country is known; empty for all
/// others.</param>
/// <param name="Reference">Where the duty to mark commercial intent stands.</param>
/// <param name="References">The articles the pack rests on.</param>
/// <param name="Placement">Where a marker should stand; null when the law does not say.</param>
/// <param name="Foreign">Markers in a language that the law's public may not read.</param>
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
    [property: JsonPropertyName("$schema")] string? Schema = null);

/// <param name="Opening">UTF-16 code units that readers see before they unfold a post.</param>
/// <param name="Hashtags">Hashtags in a row before a marker from which it drowns among them.</param>
public sealed record MarkerPlacement(int Opening, int Hashtags);

/// <summary>What may not be advertised, or only with a mention.</summary>
/// <param name="Id">Also the rule id of its findings, such as fr-2023-451.nicotine.</param>
/// <param name="Except">Harmless phrases; a term inside one of them does not count.</param>
/// <param name="Mentions">Where given, a post that holds one of these, in whatever case, is in order.</param>
/// <param name="Examples">What the rule must and must not match, in a post that advertises.</param>
public sealed record RegulatedPromotion(
    string Id,
    Severity Severity,
    double Confidence,
    LocalizedText Title,
    LocalizedText Reference,
    LocalizedText Explanation,
    IReadOnlyList<LocalizedText> Harmless,
    TermLists Terms,
    RuleExamples Examples,
    TermLists? Except = null,
    IReadOnlyList<string>? Mentions = null);

/// <summary>A mention that pictures of some kind must carry.</summary>
/// <param name="Terms">What says in words that the pictures are of that kind.</param>
/// <param name="Mentions">Any one of these is enough, in whatever case.</param>
/// <param name="Explanation">What the law asks; null only in policies stored before there was one.</param>
public sealed record ImageMention(
    string Id,
    LocalizedText Title,
    LocalizedText Reference,
    TermLists Terms,
    IReadOnlyList<string> Mentions,
    TermLists? Except = null,
    LocalizedText? Explanation = null);

/// <summary>From when on a contract must be written.</summary>
/// <param name="Threshold">Excluding tax; fees and gifts of one advertiser, calendar year and objective added
/// up.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="From">The day the rule came into force.</param>
public sealed record ContractRule(decimal Threshold, string Currency, DateOnly From, LocalizedText Reference);

/// <summary>A certificate worth having, and its end.</summary>
/// <param name="WarnDays">Days before its expiry from which it is told.</param>
public sealed record CertificateRule(string Issuer, LocalizedText Title, int WarnDays);
