namespace Vetting.Core.Policies;

/// <summary>Words that may stand for one another in the phrases of safety rules, where the id stands in braces.</summary>
/// <param name="Then">Words of which one must follow: "black" and then "people". Null for nothing.</param>
/// <param name="Includes">Ids of classes further up in the list whose words belong to this one as well.</param>
/// <param name="Common">True where the words are in every other post: no phrase is made of such classes alone, for it
/// is looked for only where one of its rarer words is found.</param>
/// <param name="Skipped">True when phrases pass over these words wherever they stand between two others.</param>
public sealed record WordClass(
    string Id,
    TermLists Terms,
    TermLists? Then = null,
    IReadOnlyList<string>? Includes = null,
    bool Common = false,
    bool Skipped = false);
