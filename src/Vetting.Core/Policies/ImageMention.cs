using Vetting.Core.Content;

namespace Vetting.Core.Policies;

/// <summary>A mention that pictures of some kind must carry.</summary>
/// <param name="Terms">What says in words that the pictures are of that kind.</param>
/// <param name="Mentions">Any one of these is enough, in whatever case.</param>
/// <param name="Explanation">What the law asks; null only in policies stored before there was one.</param>
public sealed record ImageMention(
    string Id,
    LocalizedText Title,
    LocalizedText Reference,
    TermLists Terms,
    IReadOnlyList<string> Mentions,
    TermLists? Except = null,
    LocalizedText? Explanation = null);
