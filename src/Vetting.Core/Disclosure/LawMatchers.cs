using System.Runtime.CompilerServices;
using Vetting.Core.Matching;
using Vetting.Core.Policies;

namespace Vetting.Core.Disclosure;

/// <summary>What finds a law's words in posts; built once for each law that was read.</summary>
internal sealed class LawMatchers
{
    private static readonly ConditionalWeakTable<LawPack, LawMatchers> Built = [];

    private LawMatchers(LawPack law)
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

    public static LawMatchers For(LawPack law) => Built.GetValue(law, key => new LawMatchers(key));

    private static IEnumerable<Term> Excuses(TermLists? except, string group) =>
        (except ?? new TermLists()).AsTerms(group, excuses: true);
}
