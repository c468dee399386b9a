using Vetting.Core.Content;

namespace Vetting.Core.Vettings;

/// <summary>What a list of candidates shows of a dossier, and is sorted and searched by.</summary>
/// <param name="Tier">Null when the reach could not be judged.</param>
/// <param name="Followers">Of the largest channel; null when unknown.</param>
/// <param name="Platforms">Titles, such as Instagram.</param>
/// <param name="Languages">ISO 639-1 codes of what was read, the most frequent first.</param>
/// <param name="Scores">By dimension, in camelCase; null where it was not judged.</param>
/// <param name="Lines">The dossier's first lines.</param>
/// <param name="Rules">Ids of the policy's rules whose lines weigh in it, sorted; null in rows of before they were kept.</param>
public sealed record CandidateFacts(
    string? Tier,
    long? Followers,
    IReadOnlyList<string> Platforms,
    IReadOnlyList<string> Languages,
    IReadOnlyDictionary<string, double?> Scores,
    IReadOnlyList<LocalizedText> Lines,
    IReadOnlyList<string>? Rules = null);
