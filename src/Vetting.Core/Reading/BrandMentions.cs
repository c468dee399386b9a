using Vetting.Core.Analysis;
using Vetting.Core.Matching;
using Vetting.Core.Policies;
using Vetting.Core.Texts;

namespace Vetting.Core.Reading;

/// <summary>Finds the names of brands in posts: what the analysis tells as one, known names, and accounts with a cue
/// before them ("chez @verdura").</summary>
internal sealed class BrandMentions
{
    private const int Shortest = 3;

    private readonly CommercialSign _sign;
    private readonly BrandNames _names;
    private readonly TermMatcher _cues;
    private readonly TermMatcher _known;

    private BrandMentions(CommercialSign sign, BrandNames names, TermMatcher cues, IEnumerable<string> known) =>
        (_sign, _names, _cues, _known) =
            (sign, names, cues, new TermMatcher(known.Select(name => new Term(sign.Id, name))));

    public BrandMentions(CommercialSign sign, BrandNames names)
        : this(sign, names, new TermMatcher(names.AccountCues.AsTerms(sign.Id)), [])
    {
    }

    /// <param name="known">Names that are brands for sure; shorter ones than three characters are passed over.</param>
    public BrandMentions Knowing(IEnumerable<string> known) => new(_sign, _names, _cues,
        known.Select(name => name.Trim()).Where(name => name.Length >= Shortest)
            .Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal));

    public IEnumerable<(CommercialSign Sign, TermMatch Match)> Find(AnalysedPost post) => post.Analysis.Mentions
        .Where(mention => IsBrand(mention, post))
        .Select(mention => new TermMatch(
            new Term(_sign.Id, mention.Name), mention.Span.Start, mention.Span.Length))
        .Concat(_known.Find(post.Post.Text, null))
        .DistinctBy(match => match.Term.Text, StringComparer.OrdinalIgnoreCase)
        .OrderBy(match => match.Start)
        .Select(match => (_sign, match));

    private bool IsBrand(Mention mention, AnalysedPost post) => mention.Kind == MentionKind.Account
        ? _cues.Find(post.Post.Text, post.Analysis.Language)
            .Any(cue => Just(post.Post.Text, cue.Start + cue.Length, mention.Span.Start))
        : _names.Kinds.Contains(mention.Kind) && mention.Confidence >= _names.Confidence;

    private static bool Just(string text, int end, int start) =>
        end <= start && text.AsSpan(end..start).IsWhiteSpace();
}
