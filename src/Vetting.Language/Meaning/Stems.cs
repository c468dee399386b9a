using Lucene.Net.Tartarus.Snowball;
using Vetting.Language.Tokens;

namespace Vetting.Language.Meaning;

/// <summary>The stems of one language's words, without accents; each found once. Not for several threads.</summary>
internal sealed class Stems(string language)
{
    private readonly SnowballProgram? _stemmer = Stemmers.For(language);
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    public string Of(string key)
    {
        if (!_known.TryGetValue(key, out var stem))
            _known[key] = stem = WordShape.Unaccented(_stemmer.Stem(key));
        return stem;
    }
}
