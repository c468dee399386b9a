namespace Vetting.Core.Campaigns.Lessons;

/// <summary>What a campaign teaches, from its figures alone; pure.</summary>
internal static class LessonReader
{
    public static IReadOnlyList<Lesson> Read(CampaignView view, Calibration calibration)
    {
        var posts = view.Creators.SelectMany(creator => creator.Posts).ToList();
        var over = view.Slots.Where(slot => slot.State is SlotState.Kept or SlotState.Partly or SlotState.Late or SlotState.Missing).ToList();
        var lacking = over.Where(slot => slot.Lacks.Any(lack => lack.Kind is LackKind.Code or LackKind.Link)).ToList();
        var unspoken = posts.Count == 0 ? [] : view.Campaign.Message
            .Except(posts.SelectMany(post => post.Spoken), StringComparer.OrdinalIgnoreCase).ToList();
        Lesson[] lessons =
        [
            new(LessonKind.Disclose, posts.Count(post => !post.IsDisclosed), posts.Count),
            new(LessonKind.Missing, over.Count(slot => slot.State == SlotState.Missing), over.Count),
            new(LessonKind.Late, over.Count(slot => slot.State == SlotState.Late), over.Count),
            new(LessonKind.Uncounted, lacking.Count, over.Count),
            new(LessonKind.Unspoken, unspoken.Count, view.Campaign.Message.Count, string.Join(", ", unspoken)),
            new(LessonKind.Apart, view.Drift.Creators.Count(one => one.Parting.Count > 0),
                view.Drift.Creators.Count(one => one.OffMessage is not null)),
            new(LessonKind.Contradictions, view.Drift.Contradictions.Count, posts.Count),
            new(LessonKind.Worn, view.Wear.Creators.Count(one => one.Trend?.Falls == true),
                view.Wear.Creators.Count(one => one.Trend is not null)),
            new(LessonKind.NoResults, view.Rows.Count == 0 ? 0 : view.Creators.Count(creator =>
                view.Rows.All(row => row.Vetting != creator.Row.Id)), view.Creators.Count),
            .. calibration.Dimensions.Where(one => one.Verdict == CalibrationVerdict.Foretold)
                .Select(one => new Lesson(LessonKind.WeighMore, one.Cases, one.Cases, $"{one.Dimension}")),
            .. calibration.Dimensions.Where(one => one.Verdict is CalibrationVerdict.Unclear or CalibrationVerdict.Opposite)
                .Select(one => new Lesson(LessonKind.WeighLess, one.Cases, one.Cases, $"{one.Dimension}")),
        ];
        return [.. lessons.Where(lesson => lesson.Count > 0)];
    }
}
