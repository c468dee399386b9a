using Vetting.Core.Creators;
using Vetting.Core.Dossiers;
using Vetting.Core.Findings;
using Vetting.Core.Links;
using Vetting.Core.Notes;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Core.Watching;

namespace Vetting.Core.Asking;

/// <summary>What a creator's link shows.</summary>
public abstract record CreatorView
{
    private CreatorView() { }

    /// <param name="EndsAt">When it ends as withdrawn unless something can be read.</param>
    public sealed record Asked(
        CreatorLink Link, VettingSummary Vetting, Submission Submission, DateTimeOffset EndsAt) : CreatorView;

    /// <summary>What was given is being read.</summary>
    /// <param name="Submission">Null once it was erased.</param>
    public sealed record Reading(CreatorLink Link, VettingSummary Vetting, Submission? Submission = null) : CreatorView;

    /// <summary>Something could be read; the brand's people have it.</summary>
    /// <param name="Submission">Null once it was erased.</param>
    /// <param name="Unread">The channels of which nothing could be read.</param>
    /// <param name="EndsAt">Until when they decide; null where nothing says.</param>
    public sealed record InReview(
        CreatorLink Link, VettingSummary Vetting, Submission? Submission, IReadOnlyList<UnreadChannel> Unread,
        DateTimeOffset? EndsAt) : CreatorView;

    /// <summary>What was said about the creator: it was decided, or time ran out, or the brand shows it before.</summary>
    /// <param name="Closing">Null while nothing is decided.</param>
    /// <param name="Before">The outcome that they were told before, which counts no more; null for none.</param>
    /// <param name="Watch">How the creator is looked at again; null where they are not.</param>
    /// <param name="Word">What the brand chose to tell them with the outcome; null for nothing.</param>
    public sealed record Told(
        CreatorLink Link, VettingSummary Vetting, Closing? Closing, Dossier Dossier, IReadOnlyList<ContestedLine> Contests,
        Closing? Before = null, Watch? Watch = null, string? Word = null)
        : CreatorView;

    /// <summary>The brand's people ask about lines of the dossier.</summary>
    public sealed record Questioned(CreatorLink Link, VettingSummary Vetting, IReadOnlyList<LineQuestion> Questions) : CreatorView;

    /// <param name="BriefTitle">Null once it was erased.</param>
    public sealed record Closed(
        CreatorLink Link, VettingSummary Vetting, Closing Closing, string? BriefTitle = null) : CreatorView;

    /// <summary>The creator's data was erased.</summary>
    public sealed record Erased(CreatorLink Link, VettingSummary Vetting, RowErasure Erasure) : CreatorView;

    /// <summary>Stopped by operators, or failed.</summary>
    public sealed record Stopped(CreatorLink Link, VettingSummary Vetting) : CreatorView;

    public sealed record ExpiredLink(CreatorLink Link, VettingSummary Vetting) : CreatorView;

    public sealed record UnknownLink : CreatorView;
}

/// <param name="Finding">The line that it is about.</param>
public sealed record LineQuestion(Note.Question Asked, Finding Finding);
