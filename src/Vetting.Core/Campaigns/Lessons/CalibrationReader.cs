using Vetting.Core.Policies;
using Vetting.Core.Vettings;

namespace Vetting.Core.Campaigns.Lessons;

/// <summary>Holds scores against outcomes; pure.</summary>
internal static class CalibrationReader
{
    private static readonly (Dimension Dimension, OutcomeKind Outcome)[] Held =
    [
        (Dimension.Reach, OutcomeKind.Views), (Dimension.Engagement, OutcomeKind.Response),
        (Dimension.Authenticity, OutcomeKind.OrdersByClicks), (Dimension.Discourse, OutcomeKind.Closeness),
        (Dimension.Fit, OutcomeKind.OnMessage), (Dimension.Disclosure, OutcomeKind.Disclosed),
    ];

    /// <param name="campaigns">Of one brand.</param>
    public static Calibration Read(IReadOnlyList<CampaignView> campaigns, CampaignRules rules)
    {
        var least = rules.CasesToClaim;
        var creators = campaigns.SelectMany(view => view.Creators.Select(creator => (View: view, Creator: creator)))
            .GroupBy(one => one.Creator.Row.Creator ?? one.Creator.Row.Id, StringComparer.Ordinal)
            .Select(own => own.OrderByDescending(one => one.Creator.Row.SubmittedAt).ToList()).ToList();
        return new Calibration(
            [.. Held.Select(held => Of(held.Dimension, held.Outcome, creators, least))],
            Advice(creators.Where(own => own[0].Creator.Row.Recommendation == Recommendation.Approve), least),
            Advice(creators.Where(own => own[0].Creator.Row.Recommendation is not (null or Recommendation.Approve)), least));
    }

    /// <summary>Spearman's rank correlation with ranks shared by ties, and its 95 % interval after Fisher with the standard error
    /// of Bonett and Wright (2000).</summary>
    /// <returns>Null of too few cases, or where one side is all alike.</returns>
    public static (double Correlation, double Low, double High)? Correlate(IReadOnlyList<(double Score, double Outcome)> cases, int least)
    {
        if (cases.Count < least)
            return null;
        double[] left = Ranks([.. cases.Select(one => one.Score)]), right = Ranks([.. cases.Select(one => one.Outcome)]);
        double middle = (cases.Count + 1) / 2.0, across = 0, own = 0, other = 0;
        for (var index = 0; index < cases.Count; index++)
        {
            var (x, y) = (left[index] - middle, right[index] - middle);
            (across, own, other) = (across + (x * y), own + (x * x), other + (y * y));
        }

        if (own == 0 || other == 0)
            return null;
        var rho = across / Math.Sqrt(own * other);
        // Of ranks that agree wholly the interval would have no width.
        var z = Math.Atanh(Math.Clamp(rho, -0.999, 0.999));
        var half = 1.96 * Math.Sqrt((1 + (rho * rho / 2)) / (cases.Count - 3));
        return (rho, Math.Tanh(z - half), Math.Tanh(z + half));
    }

    private static double[] Ranks(double[] values)
    {
        var ranks = new double[values.Length];
        var order = Enumerable.Range(0, values.Length).OrderBy(index => values[index]).ToArray();
        for (var first = 0; first < order.Length;)
        {
            var last = first;
            while (last + 1 < order.Length && values[order[last + 1]] == values[order[first]])
                last++;
            for (var place = first; place <= last; place++)
                ranks[order[place]] = ((first + last) / 2.0) + 1;
            first = last + 1;
        }

        return ranks;
    }

    /// <param name="creators">What each was in, that of the newest vetting first: who is in two campaigns is one case.</param>
    private static DimensionCalibration Of(
        Dimension dimension, OutcomeKind kind, IReadOnlyList<List<(CampaignView View, CreatorStanding Creator)>> creators, int least)
    {
        var key = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName($"{dimension}");
        List<(double Score, double Outcome)> cases = [];
        foreach (var own in creators)
        {
            var outcomes = own.Select(one => OutcomeOf(kind, one.View, one.Creator)).OfType<double>().ToList();
            if (own[0].Creator.Row.Facts?.Scores.GetValueOrDefault(key) is { } score && outcomes.Count > 0)
                cases.Add((score, outcomes.Average()));
        }

        var found = Correlate(cases, least);
        return new DimensionCalibration(dimension, kind, cases.Count, found?.Correlation, found?.Low, found?.High, least);
    }

    private static double? OutcomeOf(OutcomeKind kind, CampaignView view, CreatorStanding creator) => kind switch
    {
        OutcomeKind.Views => creator.Figures.Sums.Views,
        OutcomeKind.Response => creator.Figures.Response,
        OutcomeKind.OrdersByClicks => creator.Figures.Sums is { Orders: { } orders, Clicks: > 0 and var clicks }
            ? orders / (double)clicks : null,
        OutcomeKind.Closeness => 1 - view.Drift.Creators.FirstOrDefault(one => one.Vetting == creator.Row.Id)?.FromOthers,
        OutcomeKind.OnMessage => ShareOf(creator.Posts, post => post.IsOnMessage),
        OutcomeKind.Disclosed => ShareOf(creator.Posts, post => post.IsDisclosed),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such outcome."),
    };

    private static double? ShareOf(IReadOnlyList<CampaignPost> posts, Func<CampaignPost, bool> those) =>
        posts.Count == 0 ? null : posts.Count(those) / (double)posts.Count;

    private static AdviceOutcome Advice(IEnumerable<List<(CampaignView View, CreatorStanding Creator)>> creators, int least)
    {
        // Who owes nothing yet neither kept nor broke anything.
        var judged = creators.Select(own => own.SelectMany(one => one.Creator.Slots).Where(IsOver).ToList())
            .Where(slots => slots.Count > 0).ToList();
        return new AdviceOutcome(judged.Count(slots => slots.All(slot => slot.State == SlotState.Kept)), judged.Count, least);
    }

    private static bool IsOver(DutySlot slot) =>
        slot.State is SlotState.Kept or SlotState.Partly or SlotState.Late or SlotState.Missing;
}
