using Vetting.Core.Analysis;
using Vetting.Core.Texts;

namespace Vetting.Core.Portraits;

/// <summary>Whom the posts that advertise are for: the advertiser stated, the brands read in them, or the one account
/// they name.</summary>
internal static class PastPartners
{
    public static IReadOnlyList<PastPartner> Of(Timeline posts)
    {
        HashSet<string> own = [.. posts.Select(post => Key(post.Channel.Handle ?? ""))];
        var advertised = NamesOfAdvertising(posts);
        return
        [
            .. posts.Where(post => post.Commercial.IsCommercial)
                .SelectMany(post => Names(post, own, advertised).DistinctBy(Key).Select(name => (Name: name, Post: post)))
                .GroupBy(named => Key(named.Name))
                .Select(named => Partner([.. named]))
                .OrderByDescending(partner => partner.Last).ThenBy(partner => partner.Name, StringComparer.Ordinal),
        ];
    }

    private static PastPartner Partner(IReadOnlyList<(string Name, AnalysedPost Post)> named)
    {
        decimal[] amounts = [.. named.Select(one => DeclaredPay.Amount(one.Post)).OfType<decimal>()];
        return new PastPartner(
            named[0].Name, named.Count, named[^1].Post.Post.PublishedAt, named[0].Post.Post.PublishedAt,
            named.Count(one => one.Post.Commercial.IsMarked), amounts.Length > 0 ? amounts.Sum() : null);
    }

    /// <summary>Names that stand in at least two posts that advertise and in no other, or are written as no word of a
    /// language is ("VoltHusk").</summary>
    private static HashSet<string> NamesOfAdvertising(Timeline posts)
    {
        var sides = posts.ToLookup(post => post.Commercial.IsCommercial, Unknown);
        HashSet<string> elsewhere = [.. sides[false].SelectMany(names => names).Select(Key)];
        return
        [
            .. sides[true].SelectMany(names => names.DistinctBy(Key)).GroupBy(Key)
                .Where(name => !elsewhere.Contains(name.Key) && (name.Count() > 1 || name.Any(HasInnerCapital)))
                .Select(name => name.Key),
        ];
    }

    private static IEnumerable<string> Unknown(AnalysedPost post) => post.Analysis.Mentions
        .Where(mention => mention.Kind == MentionKind.Other).Select(mention => mention.Name);

    private static bool HasInnerCapital(string name) =>
        name.Split(' ', '-').Any(word => word.Any(char.IsLower) && word.Skip(1).Any(char.IsUpper));

    private static IEnumerable<string> Names(AnalysedPost post, HashSet<string> own, HashSet<string> advertised)
    {
        if (post.Post.Collaboration?.Advertiser.Trim() is { Length: > 0 } stated)
            return [stated];
        string[] brands = [.. post.Commercial.Signs.Where(sign => sign.Sign.Names is not null)
            .Select(sign => sign.Match.Term.Text.Trim()).Where(name => !own.Contains(Key(name)))];
        if (brands.Length > 0)
            return brands;
        string[] named = [.. Unknown(post).Where(name => advertised.Contains(Key(name)))];
        if (named.Length > 0)
            return named;
        string[] accounts = [.. post.Analysis.Mentions.Where(mention => mention.Kind == MentionKind.Account)
            .Select(mention => mention.Name).Where(name => !own.Contains(Key(name))).Distinct()];
        return accounts.Length == 1 ? accounts : [];
    }

    /// <summary>The same for "Verdura", "@verdura" and "Verdura.".</summary>
    private static string Key(string name) =>
        string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
