using System.Globalization;
using Vetting.Core.Vettings;

namespace Vetting.Core.Desk;

/// <summary>Filters, sorts and pages a brand's vettings; pure.</summary>
public static class CandidateList
{
    /// <param name="score">What the order by score goes by; null for the score itself.</param>
    public static CandidatePage Of(
        IReadOnlyCollection<Candidate> all, CandidateQuery query, Func<VettingSummary, double?>? score = null)
    {
        var text = TextOf(query);
        var choices = new ChoiceCounts();
        List<Candidate> found = [];
        foreach (var candidate in all)
        {
            var missed = CandidateFilters.Missed(candidate.Vetting, query);
            // What misses two filters counts nowhere, and need not be searched.
            if (!missed.IsAtMostOne() || !candidate.Words.Contains(text, StringComparison.Ordinal))
                continue;
            choices.Add(candidate.Vetting, missed);
            if (missed == CandidateFilter.None)
                found.Add(candidate);
        }

        return new CandidatePage(
            [
                .. Sorted(found, query.Sort, score).Skip((Math.Max(1, query.Page) - 1) * CandidateQuery.PageSize)
                    .Take(CandidateQuery.PageSize).Select(candidate => candidate.Vetting),
            ],
            found.Count,
            choices.ToChoices());
    }

    /// <summary>Everything that matches, in the query's order, on no pages.</summary>
    /// <inheritdoc cref="Of" path="/param"/>
    public static IReadOnlyList<VettingSummary> Whole(
        IReadOnlyCollection<Candidate> all, CandidateQuery query, Func<VettingSummary, double?>? score = null)
    {
        var text = TextOf(query);
        return
        [
            .. Sorted(
                all.Where(candidate => CandidateFilters.Missed(candidate.Vetting, query) == CandidateFilter.None
                    && candidate.Words.Contains(text, StringComparison.Ordinal)),
                query.Sort, score).Select(candidate => candidate.Vetting),
        ];
    }

    private static string TextOf(CandidateQuery query) => SearchedText.Of(query.Text?.Trim() ?? "");

    /// <summary>Best first, unknown last; ties by who came last.</summary>
    private static IEnumerable<Candidate> Sorted(
        IEnumerable<Candidate> rows, string by, Func<VettingSummary, double?>? score) => (by switch
    {
        CandidateQuery.ByName => rows.OrderBy(row => row.NameKey, Comparer<SortKey>.Create(SortKey.Compare)),
        CandidateQuery.ByDate => rows.OrderByDescending(row => row.Vetting.SubmittedAt),
        CandidateQuery.ByFollowers => rows.OrderByDescending(row => row.Vetting.Facts?.Followers ?? -1),
        CandidateQuery.ByScore => rows.OrderByDescending(row => (score is null ? row.Vetting.Score : score(row.Vetting)) ?? -1),
        var dimension => rows.OrderByDescending(row => row.Vetting.Facts?.Scores.GetValueOrDefault(dimension) ?? -1),
    }).ThenByDescending(row => row.Vetting.SubmittedAt).ThenBy(row => row.Vetting.Id, StringComparer.Ordinal);
}
