using Vetting.Core.Analysis;
using Vetting.Core.Matching;
using Vetting.Core.Policies;

namespace Vetting.Core.Reading;

/// <summary>
/// Reads posts for commercial intent and its markers. The platform's own flag counts as a marker.
/// </summary>
internal sealed class CommercialReader
{
    private const string Accepted = "marker.accepted";
    private const string Ambiguous = "marker.ambiguous";

    private readonly DisclosurePolicy _policy;
    private readonly Dictionary<string, CommercialSign> _signs;
    private readonly TermMatcher _matcher;
    private readonly IReadOnlyList<PersonalCodes> _codes = [];
    private readonly IReadOnlyList<BrandMentions> _brands;
    private readonly IReadOnlyList<TrackedLinks> _links;

    public CommercialReader(DisclosurePolicy policy)
    {
        _policy = policy;
        _signs = policy.Signs.ToDictionary(sign => sign.Id);
        _matcher = new TermMatcher(
        [
            .. policy.Signs.SelectMany(sign => sign.Terms.AsTerms(sign.Id)),
            .. policy.Signs.SelectMany(sign => (sign.Except ?? new TermLists()).AsTerms(sign.Id, excuses: true)),
            .. policy.Accepted.AsTerms(Accepted),
            .. policy.Ambiguous.AsTerms(Ambiguous),
        ]);
        _links = [.. policy.Signs.Where(sign => sign.LinkParameters is { Count: > 0 })
            .Select(sign => new TrackedLinks(sign))];
        _brands = [.. policy.Signs.Where(sign => sign.Names is not null)
            .Select(sign => new BrandMentions(sign, sign.Names!))];
    }

    private CommercialReader(
        CommercialReader reader, IReadOnlyList<PersonalCodes> codes, IReadOnlyList<BrandMentions> brands) =>
        (_policy, _signs, _matcher, _links, _codes, _brands) =
            (reader._policy, reader._signs, reader._matcher, reader._links, codes, brands);

    /// <summary>A reader that knows the codes these posts give, and the brands they are said to be paid by.</summary>
    /// <param name="brands">Further names that are brands for sure.</param>
    public CommercialReader Knowing(IReadOnlyList<AnalysedPost> posts, IReadOnlyList<string> brands)
    {
        PersonalCodes[] codes =
        [
            .. _policy.Signs.Where(sign => sign.CodeWords is { Count: > 0 })
                .Select(sign => PersonalCodes.In(sign, posts.Select(post => (post.Post.Text, Matches(post)))))
                .OfType<PersonalCodes>(),
        ];
        string[] known = [.. brands, .. posts.Select(post => post.Post.Collaboration?.Advertiser).OfType<string>()];
        return codes.Length == 0 && known.Length == 0 ? this
            : new CommercialReader(this, codes, [.. _brands.Select(names => names.Knowing(known))]);
    }

    public CommercialReading Read(AnalysedPost post)
    {
        var matches = Matches(post);
        var signs = Signs(post, matches);
        TermMatch[] markers = [.. matches.Where(match => match.Term.Group == Accepted)];
        var flagged = post.Post.PaidPartnership == true;
        var intent = signs.DistinctBy(sign => sign.Sign.Id).Sum(sign => sign.Sign.Weight) >= _policy.IntentFrom;
        return new CommercialReading(
            flagged || markers.Length > 0 || intent || post.Post.Collaboration is not null, flagged, signs, markers,
            matches.FirstOrDefault(match => match.Term.Group == Ambiguous));
    }

    private (CommercialSign Sign, TermMatch Match)[] Signs(AnalysedPost post, IReadOnlyList<TermMatch> matches)
    {
        (CommercialSign Sign, TermMatch Match)[] signs =
        [
            .. matches.Where(match => _signs.ContainsKey(match.Term.Group))
                .Select(match => (_signs[match.Term.Group], match)),
            .. _links.SelectMany(links => links.Find(post.Post.Text)),
            .. _codes.SelectMany(codes => codes.Find(post.Post.Text)),
        ];
        // Most posts hold no sign at all, and names are looked for only beside one.
        return signs.All(sign => sign.Sign.OnlyBeside) ? []
            : [.. signs, .. _brands.SelectMany(names => names.Find(post))];
    }

    private IReadOnlyList<TermMatch> Matches(AnalysedPost post) =>
        _matcher.Find(post.Post.Text, post.Analysis.Language);
}
