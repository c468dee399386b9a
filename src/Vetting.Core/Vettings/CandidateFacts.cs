using Vetting.Core.Content;

namespace Vetting.Core.Vettings;

/// <summary>What a list of candidates shows of a dossier, and is sorted and searched by.</summary>
/// <param name="Tier">Null when the reach could not be judged.</param>
/// <param name="Followers">Of the largest channel; null when unknown.</param>
/// <param name="Platforms">Titles, such as Instagram; Site for a feed.</param>
/// <param name="Languages">ISO 639-1 codes of what was read, the most frequent first.</param>
/// <param name="Scores">By dimension, in camelCase; null where it was not judged.</param>
/// <param name="Lines">The dossier's first lines.</param>
/// <param name="Rules">Ids of the policy's rules whose lines weigh in it, sorted; null in rows of before they were kept.</param>
/// <param name="Reasons">What the advice rests on, most important first; null in rows of before they were kept.</param>
/// <param name="Dimensions">By dimension, in camelCase; null in rows of before they were kept.</param>
public sealed record CandidateFacts(
    string? Tier,
    long? Followers,
    IReadOnlyList<string> Platforms,
    IReadOnlyList<string> Languages,
    IReadOnlyDictionary<string, double?> Scores,
    IReadOnlyList<LocalizedText> Lines,
    IReadOnlyList<string>? Rules = null,
    IReadOnlyList<LocalizedText>? Reasons = null,
    IReadOnlyDictionary<string, DimensionFacts>? Dimensions = null);

/// <param name="Points">What the dimension gives to the score of the whole; null where it gives nothing.</param>
/// <param name="Read">Posts whose words were read for it; null where it reads no words.</param>
/// <param name="Of">Of how many with words.</param>
/// <param name="Findings">How many lines there are.</param>
public sealed record DimensionFacts(double? Points, int? Read, int? Of, int Findings);
