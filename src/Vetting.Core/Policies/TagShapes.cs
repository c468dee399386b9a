namespace Vetting.Core.Policies;

/// <summary>What shows that a hashtag names a firm together with the tie to it, such as #verdurapartner.</summary>
/// <param name="Beginnings">In small letters, such as "team".</param>
/// <param name="Endings">In small letters, such as "partner".</param>
/// <param name="Except">What stands there instead of a firm's name in ordinary hashtags, such as "dance".</param>
public sealed record TagShapes(
    IReadOnlyList<string> Beginnings, IReadOnlyList<string> Endings, IReadOnlyList<string> Except);
