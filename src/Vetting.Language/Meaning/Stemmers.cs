using Lucene.Net.Tartarus.Snowball;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace Vetting.Language.Meaning;

/// <summary>The Snowball stemmers of Lucene.NET: "recettes" and "recette" are one.</summary>
internal static class Stemmers
{
    /// <summary>A stemmer of one's own, as they keep state; null for a language without one.</summary>
    public static SnowballProgram? For(string? language) => language switch
    {
        "fr" => new FrenchStemmer(),
        "en" => new EnglishStemmer(),
        "es" => new SpanishStemmer(),
        "de" => new German2Stemmer(),
        "it" => new ItalianStemmer(),
        "pt" => new PortugueseStemmer(),
        _ => null,
    };

    public static string Stem(this SnowballProgram? stemmer, string word)
    {
        if (stemmer is null)
            return word;

        stemmer.SetCurrent(word);
        stemmer.Stem();
        return stemmer.Current;
    }
}
