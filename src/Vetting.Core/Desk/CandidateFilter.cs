using System.Numerics;
using Vetting.Core.Vettings;

namespace Vetting.Core.Desk;

/// <summary>What a list can be filtered by, beside words.</summary>
[Flags]
internal enum CandidateFilter { None = 0, Brief = 1, Stage = 2, Tier = 4, Platform = 8, Language = 16, Advice = 32 }

internal static class CandidateFilters
{
    /// <returns>Every filter of the query that the vetting does not pass.</returns>
    public static CandidateFilter Missed(VettingSummary row, CandidateQuery query)
    {
        var missed = CandidateFilter.None;
        if (query.Brief is { } brief && row.BriefId != brief)
            missed |= CandidateFilter.Brief;
        if (query.Stage is { } stage && row.Stage != stage)
            missed |= CandidateFilter.Stage;
        if (query.Tier is { } tier && row.Facts?.Tier != tier)
            missed |= CandidateFilter.Tier;
        if (query.Platform is { } platform && row.Facts?.Platforms.Contains(platform) != true)
            missed |= CandidateFilter.Platform;
        if (query.Language is { } language && row.Facts?.Languages.Contains(language) != true)
            missed |= CandidateFilter.Language;
        if (query.Advice is { } advice && row.Recommendation != advice)
            missed |= CandidateFilter.Advice;
        return missed;
    }

    public static bool IsAtMostOne(this CandidateFilter missed) => BitOperations.PopCount((uint)missed) <= 1;
}
