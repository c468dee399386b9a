using Vetting.Core.Discourse;
using Vetting.Core.Policies;
using Vetting.Core.Safety;

namespace Vetting.Core.Disclosure;

/// <summary>Reads posts for commercial intent and its markers. The platform's own flag counts as a marker.</summary>
internal sealed class CommercialReader(DisclosurePolicy policy)
{
    private const string Accepted = "marker.accepted";
    private const string Ambiguous = "marker.ambiguous";

    private readonly Dictionary<string, CommercialSign> _signs = policy.Signs.ToDictionary(sign => sign.Id);

    private readonly TermMatcher _matcher = new(
    [
        .. policy.Signs.SelectMany(sign => sign.Terms.AsTerms(sign.Id)),
        .. policy.Signs.SelectMany(sign => (sign.Except ?? new TermLists()).AsTerms(sign.Id, excuses: true)),
        .. policy.Accepted.AsTerms(Accepted),
        .. policy.Ambiguous.AsTerms(Ambiguous),
    ]);

    public CommercialReading Read(AnalysedPost post)
    {
        var matches = _matcher.Find(post.Post.Text, post.Analysis.Language);
        var marked = post.Post.PaidPartnership == true || matches.Any(match => match.Term.Group == Accepted);
        var doubtful = matches.FirstOrDefault(match => match.Term.Group == Ambiguous);
        (CommercialSign Sign, TermMatch Match)[] signs =
        [
            .. matches.Where(match => _signs.ContainsKey(match.Term.Group))
                .Select(match => (_signs[match.Term.Group], match)),
        ];
        var intent = signs.DistinctBy(sign => sign.Sign.Id).Sum(sign => sign.Sign.Weight) >= policy.IntentFrom;
        return new CommercialReading(marked || intent, marked, signs, doubtful);
    }
}
