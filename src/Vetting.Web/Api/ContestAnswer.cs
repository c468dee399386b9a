using Vetting.Core.Dossiers;
using Vetting.Core.Notes;

namespace Vetting.Web.Api;

/// <summary>A line that the creator contests, as the API says it.</summary>
/// <param name="Line">Its dimension, and its place among that dimension's findings.</param>
/// <param name="HasFile">Whether the creator sent a file that shows it; people of the brand open it on the desk.</param>
/// <param name="Until">By when somebody of the brand must have looked at it.</param>
/// <param name="BroughtBy">The key that brought it in the creator's place; null where they said it themselves.</param>
/// <param name="Look">What they made of it; null while nobody has looked.</param>
internal sealed record ContestAnswer(
    string Id, LineRef Line, ContestKind Kind, string Text, bool HasFile, DateTimeOffset At, DateTimeOffset Until,
    string? BroughtBy, LookAnswer? Look)
{
    /// <returns>In the order in which they were contested.</returns>
    public static IReadOnlyList<ContestAnswer> Of(IReadOnlyList<Note> notes) =>
    [
        .. notes.OfType<Note.Contest>().Select(contest => new ContestAnswer(
            contest.Id, contest.Line, contest.Kind, contest.Text, contest.File is not null, contest.At, contest.Until,
            contest.BroughtBy,
            notes.LookAt(contest) is { } look
                ? new LookAnswer(look.Upheld, look.By, look.Text, look.At, look.BroughtBy)
                : null)),
    ];
}

/// <param name="Upheld">Whether the creator is right.</param>
/// <param name="BroughtBy">The key that brought it in their name; null where they said it themselves.</param>
internal sealed record LookAnswer(bool Upheld, string By, string Text, DateTimeOffset At, string? BroughtBy);
