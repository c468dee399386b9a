using Vetting.Core.Matching;
using Vetting.Core.Policies;

namespace Vetting.Core.Reading;

/// <summary>What finds a law's words in posts.</summary>
internal sealed class LawMatchers
{
    public LawMatchers(LawPack law)
    {
        Foreign = law.Foreign is { } foreign ? new TermMatcher(foreign.AsTerms("foreign")) : null;
        Promotions = new TermMatcher(
        [
            .. law.Promotions.SelectMany(promotion => promotion.Terms.AsTerms(promotion.Id)),
            .. law.Promotions.SelectMany(promotion => Excuses(promotion.Except, promotion.Id)),
        ]);
        Images = new TermMatcher(
        [
            .. (law.Images ?? []).SelectMany(image => image.Terms.AsTerms(image.Id)),
            .. (law.Images ?? []).SelectMany(image => Excuses(image.Except, image.Id)),
        ]);
    }

    public TermMatcher? Foreign { get; }

    public TermMatcher Promotions { get; }

    public TermMatcher Images { get; }

    private static IEnumerable<Term> Excuses(TermLists? except, string group) =>
        (except ?? new TermLists()).AsTerms(group, excuses: true);
}
