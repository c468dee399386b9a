using Vetting.Core.Content;

namespace Vetting.Core.Findings;

/// <summary>A place in a post.</summary>
/// <param name="Quote">The exact words, personal data masked.</param>
/// <param name="Before">Up to 80 code units before the quote; Text = … Before Quote After ….</param>
/// <param name="Offset">UTF-16 offset of the quote in the post's text.</param>
/// <param name="TextSha256">Of the post's whole text.</param>
/// <param name="Whole">True where the post is quoted as a whole, and the quote is only its opening; null where its words are
/// what the line is about.</param>
/// <param name="GoesOn">True where the post goes on after what is shown; null where it does not, and in dossiers made before
/// it was told.</param>
/// <param name="Note">Why the post is quoted, where its words do not say; null where they do.</param>
public sealed record Evidence(
    string Channel,
    string PostId,
    string? Link,
    DateTimeOffset PublishedAt,
    string Quote,
    string Before,
    string After,
    int Offset,
    int Length,
    string TextSha256,
    LocalizedText? Note = null,
    bool? Whole = null,
    bool? GoesOn = null);
