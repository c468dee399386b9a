using Vetting.Core.Analysis;
using Vetting.Core.Matching;
using Vetting.Core.Policies;
using Vetting.Core.Texts;

namespace Vetting.Core.Reading;

/// <summary>
/// Reads posts for commercial intent and its markers. The platform's own flag counts as a marker, and so does a hashtag
/// beside the text.
/// </summary>
internal sealed class CommercialReader
{
    // Each is weighed by what stands around it, and a post with so many advertises, or is none that people read.
    private const int Most = 100;
    private const string OwnGoods = "own goods";

    private readonly DisclosurePolicy _policy;
    private readonly Dictionary<string, CommercialSign> _signs;
    private readonly TermMatcher _matcher;
    private readonly PhraseMatcher _phrases;
    private readonly SpelledMarkers _spelled;
    private readonly Vicinity _vicinity;
    private readonly FirmNames? _firms;
    private readonly LeaningReader? _leaning;
    private readonly IReadOnlyList<PersonalCodes> _codes = [];
    private readonly IReadOnlyList<BrandMentions> _brands;
    private readonly IReadOnlyList<TrackedLinks> _links;
    private readonly IReadOnlyList<NamedTags> _tags;
    private readonly IReadOnlyList<BareCodes> _bareCodes;
    private readonly IReadOnlyList<CommercialSign> _reduced;

    public CommercialReader(DisclosurePolicy policy)
    {
        _policy = policy;
        _signs = policy.Signs.ToDictionary(sign => sign.Id);
        _phrases = new PhraseMatcher(
            policy.Signs.SelectMany(PhrasePattern.Of)
                .Concat(PhrasePattern.Of(OwnGoods, policy.Parties?.OwnPhrases)),
            policy.Words ?? []);
        _matcher = new TermMatcher(
        [
            .. policy.Signs.SelectMany(sign => sign.Terms.AsTerms(sign.Id)),
            .. policy.Signs.SelectMany(sign => (sign.Except ?? new TermLists()).AsTerms(sign.Id, excuses: true)),
            .. MarkerReader.Terms(policy),
            .. _phrases.Anchors,
        ]);
        _spelled = new SpelledMarkers(MarkerReader.Openings(policy));
        _vicinity = new Vicinity(policy);
        _firms = FirmNames.Of(policy.Parties);
        _leaning = policy.Leaning is { } leaning ? new LeaningReader(leaning) : null;
        _links = [.. policy.Signs.Where(sign => sign.LinkParameters is { Count: > 0 })
            .Select(sign => new TrackedLinks(sign))];
        _tags = [.. policy.Signs.Where(sign => sign.Tags is not null).Select(sign => new NamedTags(sign))];
        _brands = [.. policy.Signs.Where(sign => sign.Names is not null)
            .Select(sign => new BrandMentions(sign, sign.Names!))];
        _bareCodes = [.. policy.Signs.Where(sign => sign.Codes is not null).Select(sign => new BareCodes(sign))];
        _reduced = [.. policy.Signs.Where(sign => sign.Amounts)];
    }

    private CommercialReader(
        CommercialReader reader, IReadOnlyList<PersonalCodes> codes, IReadOnlyList<BrandMentions> brands)
    {
        (_policy, _signs, _matcher, _phrases, _spelled, _vicinity) =
            (reader._policy, reader._signs, reader._matcher, reader._phrases, reader._spelled, reader._vicinity);
        (_links, _tags, _bareCodes, _reduced, _codes, _brands, _firms) =
            (reader._links, reader._tags, reader._bareCodes, reader._reduced, codes, brands, reader._firms);
        _leaning = reader._leaning;
    }

    /// <summary>A reader that knows the codes these posts give, and the brands they are said to be paid by.</summary>
    /// <param name="brands">Further names that are brands for sure.</param>
    public CommercialReader Knowing(IReadOnlyList<AnalysedPost> posts, IReadOnlyList<string> brands)
    {
        PersonalCodes[] codes =
        [
            .. _policy.Signs.Where(sign => sign.CodeWords is { Count: > 0 })
                .Select(sign => PersonalCodes.In(sign, posts.Select(post => (post.Post.Text, Matches(post, Firms(post))))))
                .OfType<PersonalCodes>(),
        ];
        string[] known = [.. brands, .. posts.Select(post => post.Post.Collaboration?.Advertiser).OfType<string>()];
        return codes.Length == 0 && known.Length == 0 ? this
            : new CommercialReader(this, codes, [.. _brands.Select(names => names.Knowing(known))]);
    }

    public CommercialReading Read(AnalysedPost post)
    {
        var firms = Firms(post);
        var reading = Read(post, firms);
        return reading.IsCommercial || _leaning is null ? reading
            : reading with { Leaning = _leaning.In(post.Post.Text, post.Analysis.Language, firms) };
    }

    private CommercialReading Read(AnalysedPost post, Lazy<IReadOnlyList<FirmName>?> firms)
    {
        var matches = Matches(post, firms);
        (CommercialSign Sign, TermMatch Match)[] found = [.. Found(post.Post.Text, matches)];
        var tag = Tag(post);
        var flagged = post.Post.PaidPartnership == true || tag is not null;
        var stated = flagged || post.Post.Collaboration is not null;
        if (matches.Count == 0 && found.Length == 0)
            return new CommercialReading(stated, flagged, [], [], null, tag);
        var passage = _vicinity.Of(post.Post.Text, firms.Value);
        var own = passage.IsOfOwnGoods || matches.Any(match => match.Term.Group == OwnGoods);
        var signs = Signs(post, passage, own, found, firms.Value);
        IReadOnlyList<TermMatch> markers =
        [
            .. MarkerReader.In(passage, matches, post.Language)
                .Concat(signs.Where(sign => sign.Sign.Discloses).Select(sign => sign.Match)).OrderBy(match => match.Start),
        ];
        var intent = signs.DistinctBy(sign => sign.Sign.Id).Sum(sign => sign.Sign.Weight) >= _policy.IntentFrom;
        return new CommercialReading(
            stated || markers.Count > 0 || intent, flagged, signs, markers,
            MarkerReader.Doubtful(passage, matches) ?? signs.FirstOrDefault(sign => sign.Sign.Hints).Match, tag);
    }

    // Read where something asks for them, and once.
    private Lazy<IReadOnlyList<FirmName>?> Firms(AnalysedPost post) =>
        new(() => _firms?.In(post.Post.Text, post.Analysis.Mentions), isThreadSafe: false);

    // A hashtag that the platform keeps beside the text marks the post as its own label does: it has no place in the text.
    private string? Tag(AnalysedPost post) => (post.Post.Hashtags ?? []).FirstOrDefault(tag =>
        MarkerReader.In(_vicinity.Of($"#{tag}", []), _matcher.Find($"#{tag}", null), post.Language).Count > 0);

    private IEnumerable<(CommercialSign Sign, TermMatch Match)> Found(
        string text, IReadOnlyList<TermMatch> matches) =>
    [
        .. matches.Where(match => _signs.ContainsKey(match.Term.Group))
            .Select(match => (_signs[match.Term.Group], match)),
        .. _links.SelectMany(links => links.Find(text)).Take(Most),
        .. _tags.SelectMany(tags => tags.Find(text)).Take(Most),
        .. _codes.SelectMany(codes => codes.Find(text)).Take(Most),
        .. _bareCodes.SelectMany(codes => codes.Find(text)).Take(Most),
    ];

    private IReadOnlyList<(CommercialSign Sign, TermMatch Match)> Signs(
        AnalysedPost post, Vicinity.Passage passage, bool own,
        IReadOnlyList<(CommercialSign Sign, TermMatch Match)> found, IReadOnlyList<FirmName>? firms)
    {
        (CommercialSign Sign, TermMatch Match)[] names = [.. _brands.SelectMany(brands => brands.Find(post))];
        // A name that nothing tells more of may be a giver's; people are known by their first names.
        (int Start, int Length)[] unknown = firms is null
            ? [.. post.Analysis.Mentions.Where(mention => mention.Kind == MentionKind.Other)
                .Select(mention => (mention.Span.Start, mention.Span.Length))]
            : [.. firms.Where(firm => firm is { IsPublic: false, Kind: not FirmNameKind.Opening })
                .Select(firm => (firm.Start, firm.Length))];
        (CommercialSign Sign, TermMatch Match)[] signs =
        [
            .. found.Where(sign => !(own && sign.Sign.OfOthers) && IsGiven(passage, sign, names, unknown)
                && passage.HasBeside(sign.Sign, sign.Match) && !passage.IsDenied(sign.Match)),
        ];
        // Names are nothing by themselves.
        return signs.All(sign => sign.Sign.OnlyBeside) ? []
            : [.. signs, .. names.Where(name => !(own && name.Sign.OfOthers))];
    }

    private static bool IsGiven(
        Vicinity.Passage passage, (CommercialSign Sign, TermMatch Match) found,
        IReadOnlyList<(CommercialSign Sign, TermMatch Match)> names, IReadOnlyList<(int Start, int Length)> unknown)
    {
        var places = names.Select(name => (name.Match.Start, name.Match.Length));
        return found.Sign.Giver switch
        {
            GiverScope.Next => passage.IsBrandNext(found.Match.Start + found.Match.Length)
                || passage.LeadsToBrand(found.Match.Start + found.Match.Length),
            // A word within the name gives nothing: "Ambassador Theatre Group".
            GiverScope.Sentence => passage.HasGiver(found.Match, found.Match.Loose ? places.Concat(unknown)
                : places.Concat(unknown).Where(name => !Within(found.Match, name))),
            GiverScope.Actor => passage.HasActor(found.Match),
            GiverScope.Post => passage.NamesSomebody(places.Concat(unknown)),
            _ => true,
        };
    }

    private static bool Within(TermMatch match, (int Start, int Length) name) =>
        name.Start <= match.Start && match.Start + match.Length <= name.Start + name.Length;

    // Creators mix languages, and a short caption's is easily mistaken: policies of today are looked for in every one.
    private IReadOnlyList<TermMatch> Matches(AnalysedPost post, Lazy<IReadOnlyList<FirmName>?> firms)
    {
        var (text, language) = (post.Post.Text, _policy.Markers is null ? post.Analysis.Language : null);
        var terms = WithReductions(text, _matcher.Find(text, language));
        var phrases = _phrases.Find(text, language, terms, out var excused, () => firms.Value);
        var spelled = _spelled.Find(text);
        return Some(phrases.Count + excused.Count + spelled.Count == 0 ? terms :
        [
            .. terms.Concat(spelled).Concat(phrases.Select(spot =>
                    new TermMatch(new Term(spot.Rule, spot.Words), spot.Start, spot.Length, Loose: true)))
                .Where(match => !excused.Any(harmless => harmless.Excuses(
                    new Spot(match.Term.Group, match.Term.Text, match.Start, match.Length))))
                .OrderBy(match => match.Start),
        ]);
    }

    private IReadOnlyList<TermMatch> WithReductions(string text, IReadOnlyList<TermMatch> terms)
    {
        TermMatch[] reductions =
            [.. _reduced.SelectMany(sign => Reductions.Find(sign, text)).Take(Most).Select(found => found.Match)];
        return reductions.Length == 0 ? terms : [.. terms.Concat(reductions).OrderBy(match => match.Start)];
    }

    private static IReadOnlyList<T> Some<T>(IReadOnlyList<T> found) => found.Count <= Most ? found : [.. found.Take(Most)];
}
