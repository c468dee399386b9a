namespace Vetting.Language.Lexicons;

/// <summary>What a language's own file (Lexicons/xx.json) says beside the word lists of the packages.</summary>
/// <param name="Markers">Everyday words by which to tell it from other languages.</param>
/// <param name="Words">Added to the lists, or put right; 0 takes a word out.</param>
/// <param name="Phrases">Weighed as one, whatever their words weigh alone; see <see cref="PhraseBook"/>.</param>
/// <param name="NegatorsBefore">Turn what follows within three words; "far from" of two words.</param>
/// <param name="NegatorsAfter">Turn what stands up to so many words before: "j'aime pas".</param>
/// <param name="Absolutes">Negators that leave a comparison as it is: "never better", "nobody is as kind".</param>
/// <param name="Degrees">Make a comparison of the next word: "so", "as".</param>
/// <param name="Comparatives">Words that compare by themselves: "better".</param>
/// <param name="Amplifiers">Factors for the next words: "très", "un peu".</param>
/// <param name="PositiveFrom">The score from which people call a text positive; lower where its words are translated.</param>
/// <param name="Contrasts">What follows counts more than what went before: "mais".</param>
/// <param name="Naming">How things are named.</param>
/// <param name="Classes">Words of one kind, which phrases name in braces.</param>
/// <param name="ComparativeEndings">Of words that compare by themselves: "cosier".</param>
/// <param name="Processes">What is done in kitchens and workshops; without weight beside a material.</param>
/// <param name="Materials">What it is done to.</param>
/// <param name="Endings">Tried in order on a word no list has: "ées" as "é".</param>
internal sealed record Grammar(
    IReadOnlyList<string> Markers,
    IReadOnlyDictionary<string, double> Words,
    IReadOnlyDictionary<string, double> Phrases,
    IReadOnlyList<string> NegatorsBefore,
    IReadOnlyDictionary<string, int> NegatorsAfter,
    IReadOnlyList<string> Absolutes,
    IReadOnlyList<string> Degrees,
    IReadOnlyList<string> Comparatives,
    IReadOnlyDictionary<string, double> Amplifiers,
    double PositiveFrom,
    IReadOnlyList<string> Contrasts,
    IReadOnlyList<Ending> Endings,
    Naming Naming,
    IReadOnlyDictionary<string, IReadOnlyList<string>>? Classes = null,
    IReadOnlyList<string>? ComparativeEndings = null,
    IReadOnlyList<string>? Processes = null,
    IReadOnlyList<string>? Materials = null);

internal sealed record Ending(string From, string To);

/// <param name="Fillers">Name no topic, beside the stop words: verbs, days, what may be said of anything, and what
/// platforms talk of.</param>
/// <param name="Connectors">May stand within a phrase: "huile d'olive".</param>
/// <param name="Determiners">After which a word that can be a verb names something: "la marche", "with love".</param>
/// <param name="Articles">Those of them after which even an infinitive does: "le dîner".</param>
/// <param name="Pronouns">Before which a determiner belongs to a verb: "je la cuisine".</param>
/// <param name="VerbEndings">Of verbs, where no list tells them.</param>
/// <param name="Auxiliaries">Before which a gerund tells what is done: "am baking".</param>
/// <param name="BrandCues">Before a brand's name: "chez".</param>
/// <param name="PersonCues">Before a person's name: "Mme".</param>
/// <param name="PlaceCues">Before a place's name: "à".</param>
/// <param name="SharedCues">Those of them that stand before a person's name too: "merci à Julie".</param>
internal sealed record Naming(
    IReadOnlyList<string> Fillers,
    IReadOnlyList<string> Connectors,
    IReadOnlyList<string> Determiners,
    IReadOnlyList<string> Articles,
    IReadOnlyList<string> Pronouns,
    IReadOnlyList<string> VerbEndings,
    IReadOnlyList<string> BrandCues,
    IReadOnlyList<string> PersonCues,
    IReadOnlyList<string> PlaceCues,
    IReadOnlyList<string>? Auxiliaries = null,
    IReadOnlyList<string>? SharedCues = null);
