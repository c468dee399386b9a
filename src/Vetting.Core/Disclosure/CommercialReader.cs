using System.Runtime.CompilerServices;
using Vetting.Core.Discourse;
using Vetting.Core.Policies;
using Vetting.Core.Safety;

namespace Vetting.Core.Disclosure;

/// <summary>
/// Reads posts for commercial intent and its markers. The platform's own flag counts as a marker. What the policy looks
/// for is built once for each policy that was read.
/// </summary>
internal sealed class CommercialReader
{
    private static readonly ConditionalWeakTable<DisclosurePolicy, CommercialReader> Built = [];

    private const string Accepted = "marker.accepted";
    private const string Ambiguous = "marker.ambiguous";

    private readonly DisclosurePolicy _policy;
    private readonly Dictionary<string, CommercialSign> _signs;
    private readonly TermMatcher _matcher;
    private readonly PersonalCodes? _codes;
    private readonly IReadOnlyList<TrackedLinks> _links;

    private CommercialReader(DisclosurePolicy policy)
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
    }

    private CommercialReader(CommercialReader reader, PersonalCodes codes) =>
        (_policy, _signs, _matcher, _links, _codes) =
            (reader._policy, reader._signs, reader._matcher, reader._links, codes);

    /// <summary>A reader that knows the codes these posts give.</summary>
    public static CommercialReader For(DisclosurePolicy policy, IReadOnlyList<AnalysedPost> posts)
    {
        var reader = Built.GetValue(policy, given => new CommercialReader(given));
        var codes = policy.Signs.FirstOrDefault(sign => sign.CodeWords is { Count: > 0 }) is { } sign
            ? PersonalCodes.In(sign, posts.Select(post => (post.Post.Text, reader.Matches(post))))
            : null;
        return codes is null ? reader : new CommercialReader(reader, codes);
    }

    public CommercialReading Read(AnalysedPost post)
    {
        var matches = Matches(post);
        (CommercialSign Sign, TermMatch Match)[] signs =
        [
            .. matches.Where(match => _signs.ContainsKey(match.Term.Group))
                .Select(match => (_signs[match.Term.Group], match)),
            .. _links.SelectMany(links => links.Find(post.Post.Text)),
            .. _codes?.Find(post.Post.Text) ?? [],
        ];
        TermMatch[] markers = [.. matches.Where(match => match.Term.Group == Accepted)];
        var flagged = post.Post.PaidPartnership == true;
        var intent = signs.DistinctBy(sign => sign.Sign.Id).Sum(sign => sign.Sign.Weight) >= _policy.IntentFrom;
        return new CommercialReading(
            flagged || markers.Length > 0 || intent || post.Post.Collaboration is not null, flagged, signs, markers,
            matches.FirstOrDefault(match => match.Term.Group == Ambiguous));
    }

    private IReadOnlyList<TermMatch> Matches(AnalysedPost post) =>
        _matcher.Find(post.Post.Text, post.Analysis.Language);
}
