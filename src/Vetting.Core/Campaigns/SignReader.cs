using System.Text.RegularExpressions;
using Vetting.Core.History;
using Vetting.Core.Matching;

namespace Vetting.Core.Campaigns;

/// <summary>Finds a campaign's signs in a post; pure.</summary>
internal sealed partial class SignReader
{
    private readonly CampaignSigns _signs;
    private readonly IReadOnlyList<CampaignLink> _links;
    private readonly IReadOnlyList<string> _codes;
    private readonly TermMatcher _sponsors;

    /// <param name="member">Whose own codes and links count as well; null for those of the campaign alone.</param>
    public SignReader(CampaignSigns signs, CampaignMember? member = null)
    {
        _signs = signs;
        _links = [.. signs.Links.Concat(member?.Links ?? []).Select(CampaignLink.Parse).OfType<CampaignLink>()];
        _codes = [.. signs.Codes.Concat(member?.Codes ?? []).Distinct(StringComparer.OrdinalIgnoreCase)];
        _sponsors = new TermMatcher(signs.Sponsors.Select(sponsor => new Term("sponsor", sponsor)));
    }

    /// <returns>The surest first, each once; empty for a post that is none of the campaign's.</returns>
    public IReadOnlyList<FoundSign> Find(Post post)
    {
        HashSet<string> words = new(
            Token().EnumerateMatches(post.Text).Select(post.Text), StringComparer.OrdinalIgnoreCase);
        string[] addresses = [.. Addresses(post)];
        return
        [
            .. _codes.Where(words.Contains).Select(code => new FoundSign(PostSign.Code, code)),
            .. _links.Where(link => addresses.Any(link.LeadsTo)).Select(link => new FoundSign(PostSign.Link, link.ToString())),
            .. _signs.Tags.Where(tag => HasTag(post, words, tag)).Select(tag => new FoundSign(PostSign.Tag, tag)),
            .. Sponsors(post),
            .. _signs.Mentions.Where(name => words.Contains($"@{name}")).Select(name => new FoundSign(PostSign.Mention, name)),
        ];
    }

    /// <summary>Whether a post has a hashtag, in the text or beside it.</summary>
    public static bool HasTag(Post post, string tag) =>
        HasTag(post, new(Token().EnumerateMatches(post.Text).Select(post.Text), StringComparer.OrdinalIgnoreCase), tag);

    public static bool Mentions(Post post, string account) =>
        Token().EnumerateMatches(post.Text).Select(post.Text).Contains($"@{account}", StringComparer.OrdinalIgnoreCase);

    public static bool LeadsTo(Post post, string link) =>
        CampaignLink.Parse(link) is { } to && Addresses(post).Any(to.LeadsTo);

    private static bool HasTag(Post post, HashSet<string> words, string tag) =>
        words.Contains($"#{tag}") || post.Hashtags?.Contains(tag, StringComparer.OrdinalIgnoreCase) == true;

    /// <summary>By the platform's label or what the creator said of the deal; a name in passing is none.</summary>
    private IEnumerable<FoundSign> Sponsors(Post post)
    {
        var named = post.Collaboration?.Advertiser is { } advertiser
            ? _sponsors.Find(advertiser, null)
            : post.PaidPartnership == true ? _sponsors.Find(post.Text, null) : [];
        return named.Select(match => match.Term.Text).Distinct().Select(name => new FoundSign(PostSign.Sponsor, name));
    }

    private static IEnumerable<string> Addresses(Post post) =>
        Address().EnumerateMatches(post.Text).Select(post.Text).Concat(post.OtherLinks ?? []);

    // A word with the mark before it, and hyphens and points within: #rentree, @maison.alba, ADA-10.
    [GeneratedRegex(@"[#@]?[\p{L}\p{N}_]+(?:[.\-][\p{L}\p{N}_]+)*", RegexOptions.NonBacktracking)]
    private static partial Regex Token();

    [GeneratedRegex(
        @"(?:https?://|www\.)?(?:[\p{L}\p{N}](?:[\p{L}\p{N}\-]{0,62})\.){1,8}\p{L}{2,24}(?:/[^\s<>""]{0,1000})?",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}

file static class Matches
{
    public static IEnumerable<string> Select(this Regex.ValueMatchEnumerator matches, string text)
    {
        List<string> found = [];
        foreach (var match in matches)
            found.Add(text.Substring(match.Index, match.Length));
        return found;
    }
}
