using Vetting.Core.Content;
using Vetting.Core.Policies;
using Vetting.Core.Vettings;
using Vetting.Web.Api;

namespace Vetting.Web.Desk;

/// <summary>A candidate in the JSON of a list: the vetting as the API shows it, and what lists know of its dossier.</summary>
/// <param name="BriefTitle">What the brief is called.</param>
/// <param name="Reasons">What the advice rests on, most important first; null before there is a dossier.</param>
/// <param name="Findings">How many lines the dossier has; null before there is one.</param>
/// <param name="Dimensions">In the product's order; null before there is a dossier.</param>
internal sealed record CandidateRecord(
    VettingAnswer Vetting,
    string BriefTitle,
    string? Tier,
    long? Followers,
    IReadOnlyList<string>? Platforms,
    IReadOnlyList<string>? Languages,
    IReadOnlyList<LocalizedText>? Reasons,
    int? Findings,
    IReadOnlyList<CandidateDimension>? Dimensions)
{
    public static CandidateRecord Of(VettingSummary row, string briefTitle) => new(
        VettingAnswer.Of(row), briefTitle, row.Facts?.Tier, row.Facts?.Followers, row.Facts?.Platforms, row.Facts?.Languages,
        row.Facts?.Reasons, FindingsOf(row), row.Facts is null ? null
            : [.. Enum.GetValues<Dimension>().Select(dimension => CandidateDimension.In(DimensionKey.Of(dimension), row.Facts))]);

    public static int? FindingsOf(VettingSummary row) => row.Facts?.Dimensions?.Values.Sum(dimension => dimension.Findings);
}

/// <param name="Score">0 to 100; null where it was not judged.</param>
/// <param name="Points">What it gives to the score of the whole; null where it gives nothing.</param>
/// <param name="Read">Posts whose words were read for it; null where it reads no words.</param>
/// <param name="Of">Of how many with words.</param>
/// <param name="Findings">How many lines it has.</param>
internal sealed record CandidateDimension(string Dimension, double? Score, double? Points, int? Read, int? Of, int? Findings)
{
    public static CandidateDimension In(string name, CandidateFacts facts)
    {
        var own = facts.Dimensions?.GetValueOrDefault(name);
        return new(name, facts.Scores.GetValueOrDefault(name), own?.Points, own?.Read, own?.Of, own?.Findings);
    }
}
