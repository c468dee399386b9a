namespace Vetting.Core.Campaigns;

/// <summary>One post that a creator owes, and what came of it.</summary>
/// <param name="Vetting">Who owes it.</param>
/// <param name="Duty">Index into the campaign's duties.</param>
/// <param name="Post">What was published for it; null for nothing yet.</param>
/// <param name="Lacks">What the post lacks of what the duty asks; empty for nothing, and where there is no post.</param>
public sealed record DutySlot(
    string Vetting, int Duty, DateOnly From, DateOnly To, SlotState State, CampaignPost? Post, IReadOnlyList<Lack> Lacks);

public enum SlotState
{
    /// <summary>In time, with all that was asked.</summary>
    Kept,
    /// <summary>In time, with something missing.</summary>
    Partly,
    /// <summary>After its last day.</summary>
    Late,
    /// <summary>Its days have not begun.</summary>
    Ahead,
    /// <summary>Its days are running.</summary>
    Due,
    /// <summary>Its days run out within <see cref="Vettings.CampaignRules.DaysToPoint"/>.</summary>
    DueSoon,
    /// <summary>Its last day has passed.</summary>
    Missing,
}

/// <summary>What a post lacks.</summary>
/// <param name="What">The hashtag, account or link; null where the kind says all.</param>
public sealed record Lack(LackKind Kind, string? What = null);

public enum LackKind { Tag, Mention, Link, Code, Disclosure, Message }
