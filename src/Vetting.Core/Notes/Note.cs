using System.Text.Json.Serialization;
using Vetting.Core.Content;
using Vetting.Core.Dossiers;

namespace Vetting.Core.Notes;

/// <summary>What somebody said beside a dossier. A row each; none is ever changed.</summary>
[JsonDerivedType(typeof(Comment), "comment")]
[JsonDerivedType(typeof(Question), "question")]
[JsonDerivedType(typeof(Answer), "answer")]
[JsonDerivedType(typeof(HandOver), "handOver")]
[JsonDerivedType(typeof(Contest), "contest")]
[JsonDerivedType(typeof(Look), "look")]
[JsonDerivedType(typeof(Word), "word")]
public abstract record Note
{
    public const int MostLength = 2000;

    /// <summary>How many one vetting may have.</summary>
    public const int Most = 300;

    private Note(string id, DateTimeOffset at) => (Id, At) = (id, at);

    /// <summary>32 lower-case hexadecimal digits, the same for the same thing said by the same person.</summary>
    public string Id { get; }

    public DateTimeOffset At { get; }

    /// <summary>By somebody of the brand, for colleagues alone.</summary>
    /// <param name="Line">Null for a line of their own, about the creator as a whole.</param>
    /// <param name="Mentioned">Addresses of colleagues whom it names; null for nobody.</param>
    public sealed record Comment(
        string Id, LineRef? Line, string By, string Email, string Text, IReadOnlyList<string>? Mentioned, DateTimeOffset At)
        : Note(Id, At);

    /// <summary>What the creator is asked about a line.</summary>
    /// <param name="Until">So long the vetting waits for an answer.</param>
    public sealed record Question(
        string Id, LineRef Line, string By, string Email, string Text, DateTimeOffset Until, DateTimeOffset At)
        : Note(Id, At);

    /// <summary>What the creator answered.</summary>
    /// <param name="File">Kept as evidence; null where none was sent.</param>
    public sealed record Answer(string Id, string QuestionId, string Text, ProofFile? File, DateTimeOffset At)
        : Note(Id, At);

    /// <summary>A colleague speaks in the place of somebody who was asked.</summary>
    public sealed record HandOver(
        string Id, string By, string Email, string ToName, string ToEmail, string ToLocale, DateTimeOffset At)
        : Note(Id, At);

    /// <summary>What the creator says is wrong with a line, after the decision.</summary>
    /// <param name="File">What shows it; null where none was sent.</param>
    /// <param name="Until">Until then somebody of the brand must look at it.</param>
    /// <param name="BroughtBy">Who brought it by the API, where the creator did not say it themselves; null where they did.</param>
    public sealed record Contest(
        string Id, LineRef Line, ContestKind Kind, string Text, ProofFile? File, DateTimeOffset Until, DateTimeOffset At,
        string? BroughtBy = null)
        : Note(Id, At);

    /// <summary>What a person of the brand makes of it; the first counts.</summary>
    /// <param name="Text">The correction, or why there is none; the creator reads it.</param>
    /// <param name="BroughtBy">Who brought it by the API in their name; null where they said it themselves.</param>
    public sealed record Look(
        string Id, string ContestId, bool Upheld, string By, string Email, string Text, DateTimeOffset At,
        string? BroughtBy = null)
        : Note(Id, At);

    /// <summary>What the brand chose to tell the creator with the outcome; the newest counts.</summary>
    public sealed record Word(string Id, string By, string Email, string Text, DateTimeOffset At) : Note(Id, At);

    public static string IdOf(params IEnumerable<string> said) => Sha256Hex.Of(string.Join('\n', said))[..32];
}
