namespace Vetting.Core.Campaigns.Lessons;

/// <summary>Something to do otherwise next time, with the figures that say so; nothing else is behind it.</summary>
/// <param name="Count">How many it is about.</param>
/// <param name="Of">Of how many.</param>
/// <param name="What">Names: phrases, marks or a dimension; null where there are none.</param>
public sealed record Lesson(LessonKind Kind, int Count, int Of, string? What = null);

public enum LessonKind
{
    /// <summary>Posts that do not say that they advertise.</summary>
    Disclose,
    /// <summary>Posts owed that did not come.</summary>
    Missing,
    /// <summary>Posts that came after their days.</summary>
    Late,
    /// <summary>Phrases of the message that no post speaks of.</summary>
    Unspoken,
    /// <summary>Creators who part from the message or the others.</summary>
    Apart,
    /// <summary>Things said of the product that do not go together.</summary>
    Contradictions,
    /// <summary>Posts without the code or the link by which the shop counts.</summary>
    Uncounted,
    /// <summary>Creators whose public responds less and less.</summary>
    Worn,
    /// <summary>Creators whose results nobody sent.</summary>
    NoResults,
    /// <summary>A dimension whose score foretold the outcome.</summary>
    WeighMore,
    /// <summary>A dimension whose score told nothing of it.</summary>
    WeighLess,
}
