using System.Runtime.InteropServices;
using Vetting.Core.Vettings;

namespace Vetting.Core.Desk;

/// <summary>Counts of each filter what the others leave, so that no choice leads to an empty list.</summary>
internal sealed class ChoiceCounts
{
    private readonly Dictionary<string, int> _briefs = new(StringComparer.Ordinal);
    private readonly Dictionary<VettingStage, int> _stages = [];
    private readonly Dictionary<string, int> _tiers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _platforms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _languages = new(StringComparer.Ordinal);
    private readonly Dictionary<Recommendation, int> _advice = [];

    /// <param name="missed">The one filter that it does not pass, or none.</param>
    public void Add(VettingSummary row, CandidateFilter missed)
    {
        if (IsCounted(CandidateFilter.Brief))
            Count(_briefs, row.BriefId);
        if (IsCounted(CandidateFilter.Stage))
            Count(_stages, row.Stage);
        if (IsCounted(CandidateFilter.Tier) && row.Facts?.Tier is { } tier)
            Count(_tiers, tier);
        if (IsCounted(CandidateFilter.Advice) && row.Recommendation is { } advice)
            Count(_advice, advice);
        if (IsCounted(CandidateFilter.Platform))
            CountEach(_platforms, row.Facts?.Platforms);
        if (IsCounted(CandidateFilter.Language))
            CountEach(_languages, row.Facts?.Languages);

        bool IsCounted(CandidateFilter filter) => (missed & ~filter) == CandidateFilter.None;
    }

    public CandidateChoices ToChoices() => new(
        Ordered(_briefs), Ordered(_stages), Ordered(_tiers), Ordered(_platforms), Ordered(_languages), Ordered(_advice));

    private static void CountEach(Dictionary<string, int> counts, IReadOnlyList<string>? values)
    {
        foreach (var value in values ?? [])
            Count(counts, value);
    }

    private static void Count<T>(Dictionary<T, int> counts, T value) where T : notnull =>
        CollectionsMarshal.GetValueRefOrAddDefault(counts, value, out _)++;

    private static IReadOnlyList<(T, int)> Ordered<T>(Dictionary<T, int> counts) where T : notnull =>
        [.. counts.OrderByDescending(value => value.Value).Select(value => (value.Key, value.Value))];
}
