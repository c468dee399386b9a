using System.Globalization;
using System.Text.RegularExpressions;
using Vetting.Core.Matching;

namespace Vetting.Core.Campaigns.Drift;

/// <summary>What posts say of a product: what is in it and what is not, figures, qualities, where it comes from. In French and
/// English, by fixed turns of phrase: a claim in other words is not seen.</summary>
internal static partial class ClaimReader
{
    private static readonly HashSet<string> Animal = new(StringComparer.Ordinal)
    {
        "lait", "beurre", "miel", "oeuf", "creme", "fromage", "viande", "poisson", "gelatine", "yaourt",
        "milk", "butter", "honey", "egg", "cream", "cheese", "meat", "fish", "gelatin", "yogurt",
    };

    // Turns that deny nothing of a product: "sans hésiter", "avec plaisir", "no wonder".
    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal)
    {
        "doute", "hesiter", "hesitation", "souci", "probleme", "prise", "chichi", "faute", "engagement", "attendre", "plaisir",
        "amour", "moi", "vous", "nous", "lui", "elle", "eux", "toi", "modere", "coeur", "code", "lien", "you", "me", "us", "them",
        "my", "our", "your", "the", "love", "wonder", "doubt", "problem", "hesitation", "one", "idea", "more", "need", "ce",
        "cette", "mon", "ma", "me", "mes", "notre", "nos", "votre", "vos", "son", "sa", "tou", "toute", "tout", "la", "le", "un",
        "une", "de", "du", "a", "an", "it", "this", "that",
    };

    /// <param name="sentence">Of the post, about the product.</param>
    public static IEnumerable<RawClaim> In(string sentence)
    {
        List<RawClaim> found = [.. Contents(sentence), .. Figures(sentence), .. Qualities(sentence), .. Origins(sentence)];
        return found.DistinctBy(claim => (claim.Kind, claim.Subject, claim.Value));
    }

    private static IEnumerable<RawClaim> Contents(string sentence)
    {
        foreach (Match match in Without().Matches(sentence))
        {
            var noun = match.Groups["noun"];
            if (KeyOf(noun.Value) is { } key && !Empty.Contains(key))
                yield return new(ContradictionKind.Contents, key, "-", noun.Value, match.Index, match.Length);
        }

        var denied = Without().Matches(sentence).Select(match => (match.Index, End: match.Index + match.Length)).ToList();
        foreach (Match match in With().Matches(sentence).Where(match =>
            !denied.Any(other => match.Index < other.End && other.Index < match.Index + match.Length)))
        {
            var noun = match.Groups["noun"];
            if (KeyOf(noun.Value) is not { } key || Empty.Contains(key))
                continue;
            yield return new(ContradictionKind.Contents, key, "+", noun.Value, match.Index, match.Length);
            // Nothing of an animal is in what is vegan.
            if (Animal.Contains(key))
                yield return new(ContradictionKind.Quality, "vegan", "-", "vegan", match.Index, match.Length);
        }
    }

    private static IEnumerable<RawClaim> Figures(string sentence)
    {
        foreach (Match match in Figure().Matches(sentence))
        {
            // The end of another number or word is no number of its own.
            if (match.Index > 0 && (char.IsLetterOrDigit(sentence[match.Index - 1]) || sentence[match.Index - 1] is '.' or ','))
                continue;
            var unit = match.Groups["unit"].Value.ToLowerInvariant();
            var of = match.Groups["of"];
            // A share of nothing named is mostly a discount, and these differ by creator.
            if (unit == "%" && !of.Success)
                continue;
            var subject = unit == "%" ? $"% {KeyOf(of.Value)}" : UnitOf(unit);
            if (!decimal.TryParse(match.Groups["number"].Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture, out var number))
            {
                continue;
            }

            yield return new(
                ContradictionKind.Figure, subject, number.ToString("0.##", CultureInfo.InvariantCulture), subject,
                match.Index, match.Length);
        }
    }

    private static IEnumerable<RawClaim> Qualities(string sentence)
    {
        foreach (Match match in Quality().Matches(sentence))
        {
            var name = KeyOf(match.Groups["quality"].Value)!;
            var subject = name.StartsWith("vegan", StringComparison.Ordinal) || name.StartsWith("vegetal", StringComparison.Ordinal) ? "vegan"
                : name is "organic" or "biologique" ? "bio" : name;
            yield return new(
                ContradictionKind.Quality, subject, match.Groups["not"].Success ? "-" : "+", match.Groups["quality"].Value,
                match.Index, match.Length);
        }
    }

    private static IEnumerable<RawClaim> Origins(string sentence) => Origin().Matches(sentence).Select(match => new RawClaim(
        ContradictionKind.Origin, "origin", KeyOf(match.Groups["place"].Value)!, match.Groups["place"].Value, match.Index,
        match.Length));

    private static string UnitOf(string unit) => unit switch
    {
        "€" or "euro" or "euros" or "eur" => "€",
        "heure" or "heures" or "hour" or "hours" or "h" => "h",
        "jour" or "jours" or "day" or "days" => "j",
        "calories" or "kcal" => "kcal",
        "litre" or "litres" => "l",
        _ => unit,
    };

    /// <summary>Folded, and without the plural's last letter.</summary>
    private static string? KeyOf(string word)
    {
        var buffer = new char[4 * word.Length];
        var folded = buffer.AsSpan(0, Folding.Fold(word, buffer)).ToString();
        return folded.Length < 2 ? null : folded.Length >= 4 && folded[^1] is 's' or 'x' && folded[^2] != 's' ? folded[..^1] : folded;
    }

    [GeneratedRegex(
        @"\b(?:sans|zéro|pas de|pas d['’]|exempte? de|exempte? d['’]|ne contient (?:pas|aucun|aucune)(?: de| d['’])?|without|free of|free from|contains no|does(?:n['’]t| not) contain(?: any)?)\s*(?<noun>[\p{L}\-]{3,30})|\b(?<noun>\p{L}{3,30})-free\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Without();

    [GeneratedRegex(
        @"\b(?:avec|contient|contenant|à base|enrichie? en|riche en|with|contains|containing|made with|rich in)\s*(?:du |de la |de l['’]|des |de |d['’]|un |une |le |la |les |the |a |an |some |real )?(?<noun>[\p{L}\-]{3,30})",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex With();

    [GeneratedRegex(
        @"(?<number>\d{1,6}(?:[.,]\d{1,2})?)[\s\u00a0\u202f]?(?<unit>€|euros?|eur\b|%|kcal|calories|kg|ml|cl|litres?|heures?|hours?|h\b|jours?|days?)(?:[\s\u00a0\u202f](?:de |d['’]|of )(?<of>\p{L}{3,30}))?",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Figure();

    [GeneratedRegex(
        @"\b(?<not>pas |non |n['’]est pas |not |isn['’]t )?(?:100\s?% |du tout |entièrement |completely |totally )?(?<quality>végane?s?|vegans?|végétale?s?|bio|biologique|organic|recyclables?)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Quality();

    [GeneratedRegex(
        @"\b(?:[Ff]abriquée?s?|[Pp]roduite?s?|[Cc]ultivée?s?|[Mm]ade|[Pp]roduced|[Gg]rown)\s+(?:en|au|aux|in)\s+(?<place>\p{Lu}[\p{L}\-]{2,30})",
        RegexOptions.NonBacktracking)]
    private static partial Regex Origin();
}

/// <param name="Subject">What it is about: one and the same for those that can contradict each other.</param>
/// <param name="Value">What is said of it; + and - for that it is and is not so.</param>
/// <param name="Written">The subject as it is written.</param>
/// <param name="Start">Offset into the sentence.</param>
internal sealed record RawClaim(ContradictionKind Kind, string Subject, string Value, string Written, int Start, int Length);
