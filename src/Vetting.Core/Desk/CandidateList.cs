using System.Globalization;
using Vetting.Core.Vettings;

namespace Vetting.Core.Desk;

/// <summary>Filters, sorts and pages a brand's vettings; pure.</summary>
public static class CandidateList
{
    public static CandidatePage Of(IReadOnlyCollection<VettingSummary> all, CandidateQuery query)
    {
        var found = Sorted(all.Where(row => Matches(row, query)), query.Sort).ToList();
        return new CandidatePage(
            [.. found.Skip((Math.Max(1, query.Page) - 1) * CandidateQuery.PageSize).Take(CandidateQuery.PageSize)],
            found.Count,
            Choices(all, query));
    }

    /// <summary>Everything that matches, in the query's order, on no pages.</summary>
    public static IReadOnlyList<VettingSummary> Whole(IReadOnlyCollection<VettingSummary> all, CandidateQuery query) =>
        [.. Sorted(all.Where(row => Matches(row, query)), query.Sort)];

    // Each choice counts what the other filters leave, so that no choice leads to an empty list.
    private static CandidateChoices Choices(IReadOnlyCollection<VettingSummary> all, CandidateQuery query) => new(
        Count(all.Where(row => Matches(row, query with { Brief = null })).Select(row => row.BriefId)),
        Count(all.Where(row => Matches(row, query with { Stage = null })).Select(row => row.Stage)),
        Count(all.Where(row => Matches(row, query with { Tier = null })).Select(row => row.Facts?.Tier).OfType<string>()),
        Count(all.Where(row => Matches(row, query with { Platform = null })).SelectMany(row => row.Facts?.Platforms ?? [])),
        Count(all.Where(row => Matches(row, query with { Language = null })).SelectMany(row => row.Facts?.Languages ?? [])),
        Count(all.Where(row => Matches(row, query with { Advice = null }))
            .Select(row => row.Recommendation).OfType<Recommendation>()));

    private static IReadOnlyList<(T, int)> Count<T>(IEnumerable<T> values) where T : notnull =>
    [
        .. values.CountBy(value => value).OrderByDescending(value => value.Value)
            .Select(value => (value.Key, value.Value)),
    ];

    private static bool Matches(VettingSummary row, CandidateQuery query) =>
        (query.Brief is null || row.BriefId == query.Brief)
        && (query.Stage is null || row.Stage == query.Stage)
        && (query.Tier is null || row.Facts?.Tier == query.Tier)
        && (query.Advice is null || row.Recommendation == query.Advice)
        && (query.Platform is null || row.Facts?.Platforms.Contains(query.Platform) == true)
        && (query.Language is null || row.Facts?.Languages.Contains(query.Language) == true)
        && (string.IsNullOrWhiteSpace(query.Text) || Holds(row, query.Text.Trim()));

    private static bool Holds(VettingSummary row, string text) =>
        Holds(row.CreatorName, text) || Holds(row.BriefId, text)
        || (row.Facts?.Lines.Any(line => Holds(line.Fr, text) || Holds(line.En, text)) ?? false);

    private static bool Holds(string whole, string part) => CultureInfo.InvariantCulture.CompareInfo.IndexOf(
        whole, part, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;

    /// <summary>Best first, unknown last; ties by who came last.</summary>
    private static IEnumerable<VettingSummary> Sorted(IEnumerable<VettingSummary> rows, string by) => (by switch
    {
        CandidateQuery.ByName => rows.OrderBy(row => row.CreatorName, StringComparer.InvariantCultureIgnoreCase),
        CandidateQuery.ByDate => rows.OrderByDescending(row => row.SubmittedAt),
        CandidateQuery.ByFollowers => rows.OrderByDescending(row => row.Facts?.Followers ?? -1),
        CandidateQuery.ByScore => rows.OrderByDescending(row => row.Score ?? -1),
        var dimension => rows.OrderByDescending(row => row.Facts?.Scores.GetValueOrDefault(dimension) ?? -1),
    }).ThenByDescending(row => row.SubmittedAt).ThenBy(row => row.Id, StringComparer.Ordinal);
}
