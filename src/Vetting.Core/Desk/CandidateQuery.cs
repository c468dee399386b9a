using Vetting.Core.Vettings;

namespace Vetting.Core.Desk;

/// <summary>Which candidates a list shows, and in which order. What is null or empty filters nothing.</summary>
/// <param name="Text">Part of a name, a brief or a line, whatever its case and accents.</param>
/// <param name="Sort">A dimension in camelCase, or one of <see cref="Orders"/>.</param>
/// <param name="Page">1 or more.</param>
public sealed record CandidateQuery(
    string? Brief = null,
    VettingStage? Stage = null,
    string? Text = null,
    string? Tier = null,
    string? Platform = null,
    string? Language = null,
    Recommendation? Advice = null,
    string Sort = CandidateQuery.ByScore,
    int Page = 1)
{
    public const string ByScore = "score";
    public const string ByName = "name";
    public const string ByDate = "date";
    public const string ByFollowers = "followers";

    public static IReadOnlyList<string> Orders { get; } = [ByScore, ByDate, ByName, ByFollowers];

    public const int PageSize = 60;
}

/// <param name="All">How many there are on all pages.</param>
/// <param name="Choices">What there is to filter by, in what the brief and the other filters leave.</param>
public sealed record CandidatePage(IReadOnlyList<VettingSummary> Items, int All, CandidateChoices Choices);

/// <summary>Each with how many candidates have it, the most frequent first.</summary>
public sealed record CandidateChoices(
    IReadOnlyList<(string Value, int Count)> Briefs,
    IReadOnlyList<(VettingStage Value, int Count)> Stages,
    IReadOnlyList<(string Value, int Count)> Tiers,
    IReadOnlyList<(string Value, int Count)> Platforms,
    IReadOnlyList<(string Value, int Count)> Languages,
    IReadOnlyList<(Recommendation Value, int Count)> Advice);
