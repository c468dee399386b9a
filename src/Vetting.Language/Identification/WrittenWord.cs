namespace Vetting.Language.Identification;

/// <summary>A word of a text whose language is asked for.</summary>
/// <param name="Key">In lower case.</param>
/// <param name="MayBeEveryday">Whether it counts as the everyday word it may be.</param>
internal readonly record struct WrittenWord(string Key, NameShape Shape, bool MayBeEveryday);

/// <summary>Whether a word is a name, whose letters tell of where somebody is from and not of the text.</summary>
internal enum NameShape
{
    None,
    /// <summary>It has a capital, as German nouns and the first words of sentences have, or stands in a hashtag.</summary>
    Perhaps,
    /// <summary>Another word with a capital stands beside it, and not all words have one.</summary>
    Surely,
}
