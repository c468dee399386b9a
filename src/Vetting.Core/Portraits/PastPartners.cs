using System.Globalization;
using Vetting.Core.Analysis;
using Vetting.Core.Matching;
using Vetting.Core.Texts;

namespace Vetting.Core.Portraits;

/// <summary>Whom the posts that advertise are for: the advertiser stated, the brands read in them, names that no other
/// post speaks of, or the one account they name.</summary>
internal static class PastPartners
{
    // Capitals that English and French give to what is no brand.
    private static readonly HashSet<string> Calendar =
    [
        .. new[] { DateTimeFormatInfo.InvariantInfo.MonthNames, DateTimeFormatInfo.InvariantInfo.DayNames }
            .SelectMany(names => names).Select(Key),
        "blackfriday", "cybermonday", "christmas", "xmas", "easter", "halloween", "thanksgiving", "valentine", "ramadan",
        "noël", "pâques", "toussaint", "saintvalentin", "fêtedesmères", "fêtedespères",
    ];

    // What stands within one name: "Filature des Ormeaux", "Hexley & Plume".
    private static readonly HashSet<string> Joining =
    [
        "", "&", "de", "du", "des", "de la", "de l'", "de l’", "d'", "d’", "of", "of the",
    ];

    /// <param name="creator">The creator's own name.</param>
    public static IReadOnlyList<PastPartner> Of(Timeline posts, string creator)
    {
        HashSet<string> own =
        [
            Key(creator), .. creator.Split(' ', '-').Select(Key), .. posts.Select(post => Key(post.Channel.Handle ?? "")),
        ];
        var advertised = Advertised(posts, own);
        return
        [
            .. Shortened([.. posts.Where(post => post.Commercial.IsCommercial)
                    .SelectMany(post => Names(post, own, advertised).Select(name => (Name: name, Post: post)))])
                .DistinctBy(named => (Key(named.Name), named.Post.Channel.Key, named.Post.Post.Id))
                .GroupBy(named => Key(named.Name))
                .Select(named => Partner([.. named]))
                .OrderByDescending(partner => partner.Last).ThenBy(partner => partner.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>Finds the names that only posts that advertise speak of.</summary>
    private static TermMatcher Advertised(Timeline posts, HashSet<string> own)
    {
        Term[] names =
        [
            .. posts.Where(post => post.Commercial.IsCommercial)
                .SelectMany(post => post.Analysis.Mentions)
                .Where(mention => mention.Kind is MentionKind.Other or MentionKind.Brand
                    && mention.Name.Any(char.IsLower) && !mention.Name.Any(char.IsDigit))
                .Select(mention => new Term(Key(mention.Name), mention.Name))
                .Where(name => !own.Contains(name.Group) && !Calendar.Contains(name.Group))
                .DistinctBy(name => name.Group),
        ];
        var all = new TermMatcher(names);
        HashSet<string> elsewhere =
        [
            .. posts.Where(post => !post.Commercial.IsCommercial)
                .SelectMany(post => all.Find(post.Text, null)).Select(match => match.Term.Group),
        ];
        return new TermMatcher(names.Where(name => !elsewhere.Contains(name.Group)));
    }

    private static PastPartner Partner(IReadOnlyList<(string Name, AnalysedPost Post)> named)
    {
        decimal[] amounts = [.. named.Select(one => one.Post.Post.Collaboration?.Amount).OfType<decimal>()];
        return new PastPartner(
            named[0].Name, named.Count, named[^1].Post.Post.PublishedAt, named[0].Post.Post.PublishedAt,
            named.Count(one => one.Post.Commercial.IsMarked), amounts.Length > 0 ? amounts.Sum() : null);
    }

    private static IEnumerable<string> Names(AnalysedPost post, HashSet<string> own, TermMatcher advertised)
    {
        if (post.Post.Collaboration?.Advertiser.Trim() is { Length: > 0 } stated)
            return [stated];
        string[] brands = [.. post.Commercial.Signs.Where(sign => sign.Sign.Names is not null)
            .Select(sign => sign.Match.Term.Text.Trim()).Where(name => !own.Contains(Key(name)))];
        if (brands.Length > 0)
            return brands;
        string[] accounts = [.. post.Analysis.Mentions.Where(mention => mention.Kind == MentionKind.Account)
            .Select(mention => mention.Name).Where(name => !own.Contains(Key(name))).Distinct()];
        return accounts.Length == 1 ? accounts
            : [.. Whole(post.Quotable, advertised.Find(post.Quotable, null)).Select(name => post.Quotable[name])];
    }

    /// <summary>"Verdura Winter Basket" is what Verdura sells where a post speaks of Verdura alone.</summary>
    private static IEnumerable<(string Name, AnalysedPost Post)> Shortened(
        IReadOnlyList<(string Name, AnalysedPost Post)> named)
    {
        var alone = named.GroupBy(one => one.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => same.First().Name, StringComparer.OrdinalIgnoreCase);
        return named.Select(one => one with { Name = Starts(one.Name).FirstOrDefault(alone.ContainsKey) is { } start
            ? alone[start] : one.Name });
    }

    private static IEnumerable<string> Starts(string name) =>
        name.Index().Where(letter => letter.Item == ' ').Select(letter => name[..letter.Index]);

    /// <summary>Parts of a name that nothing but a joining word stands between are one name.</summary>
    private static IEnumerable<Range> Whole(string text, IReadOnlyList<TermMatch> parts)
    {
        List<(int Start, int End)> names = [];
        foreach (var part in parts)
        {
            if (names is [.., var last] && last.End <= part.Start && Joining.Contains(text[last.End..part.Start].Trim(' ')))
                names[^1] = (last.Start, part.Start + part.Length);
            else
                names.Add((part.Start, part.Start + part.Length));
        }

        return names.Select(name => name.Start..name.End);
    }

    /// <summary>The same for "Verdura", "@verdura" and "Verdura.".</summary>
    private static string Key(string name) =>
        string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
