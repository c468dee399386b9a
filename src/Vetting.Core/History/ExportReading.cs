using Vetting.Core.Content;

namespace Vetting.Core.History;

/// <summary>
/// What was seen of a platform's own export, and how much of it was understood:
/// Seen = Understood + Unreadable + all that was left out.
/// </summary>
/// <param name="Title">The platform's name as it writes it, such as Instagram.</param>
/// <param name="Dialect">Which of the platform's shapes it is, such as posts_1.json.</param>
/// <param name="Language">ISO 639-1, of the export's labels; null where the shape has none.</param>
/// <param name="Files">The paths in the export that were opened; everything else was not.</param>
/// <param name="Seen">Entries that stand for a post, 0 or more.</param>
/// <param name="Unreadable">Entries of no known shape, or without a date that can be.</param>
/// <param name="LeftOut">Null when nothing was.</param>
/// <param name="Notes">What a reader should know of it, such as a part that is missing; null when nothing.</param>
public sealed record ExportReading(
    string Title,
    string Dialect,
    string? Language,
    IReadOnlyList<string> Files,
    int Seen,
    int Understood,
    int Unreadable = 0,
    IReadOnlyList<LeftOut>? LeftOut = null,
    IReadOnlyList<LocalizedText>? Notes = null);

/// <summary>Entries that were understood and are none of the creator's public posts.</summary>
/// <param name="Count">1 or more.</param>
public sealed record LeftOut(LeftOutReason Reason, int Count);

public enum LeftOutReason
{
    /// <summary>Only the creator or some people can see it, as far as the export says.</summary>
    NotPublic,
    /// <summary>Somebody else's words, passed on.</summary>
    Repost,
    /// <summary>Talk in other people's threads, with other people's audience.</summary>
    Reply,
    /// <summary>It was edited, and a later version stands in its place.</summary>
    OlderVersion,
    /// <summary>It was visible for a day, and no words of it are kept.</summary>
    WordlessStory,
    /// <summary>The same entry stands in the export before.</summary>
    Repeated,
}
