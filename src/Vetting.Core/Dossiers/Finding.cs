using Vetting.Core.Content;

namespace Vetting.Core.Dossiers;

/// <summary>One line of a judgement, with what it rests on.</summary>
/// <param name="Rule">The policy's rule id, such as safety.obscenity.</param>
/// <param name="Iab">IAB Content Taxonomy 3.1 id, where one exists.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Points">What the line takes from the dimension's 100 points; 0 for information.</param>
/// <param name="Harmless">Innocent explanations worth considering.</param>
public sealed record Finding(
    string Rule,
    Severity Severity,
    double Confidence,
    double Points,
    LocalizedText Sentence,
    IReadOnlyList<Evidence> Evidence,
    IReadOnlyList<LocalizedText> Harmless,
    string? Iab = null);

/// <summary>Floor: below what any brand accepts. Info: good to know, not held against anyone.</summary>
public enum Severity { Info, Low, Medium, High, Floor }

/// <summary>A place in a post.</summary>
/// <param name="Quote">The exact words, personal data masked.</param>
/// <param name="Before">Up to 80 code units before the quote; Text = … Before Quote After ….</param>
/// <param name="Offset">UTF-16 offset of the quote in the post's text.</param>
/// <param name="TextSha256">Of the post's whole text.</param>
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
    string TextSha256);
