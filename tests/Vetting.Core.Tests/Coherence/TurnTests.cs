using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Analysis;
using Vetting.Core.Dossiers;
using Vetting.Core.Findings;
using Vetting.Core.Policies;
using Vetting.Core.Tests.Dossiers;
using Vetting.Core.Tests.Panel;
using Vetting.Language;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Coherence;

/// <summary>Turns of themes in accounts whose captions the embedded analyser reads.</summary>
public sealed class TurnTests(TurnTests.Reader reader) : IClassFixture<TurnTests.Reader>
{
    private static readonly Account Turned = Speaking(120, number => number < 40 ? PanelAccounts.Politics(number) : Health(number));

    [Fact]
    public async Task A_turn_is_dated_counted_and_shown_by_its_words()
    {
        var finding = Assert.Single(await TurnsAsync(Turned));

        Assert.Matches("from 1[2-8] October 2025 on: [2-4][0-9] posts of (39|40|41) speak of “.*”, against [0-2] of 60 before",
            finding.Sentence.En);
        Assert.Contains("parlent de «", finding.Sentence.Fr);
        Assert.NotEmpty(finding.Evidence);
        Assert.All(finding.Evidence, evidence => Assert.Contains(evidence.Quote.ToLowerInvariant(),
            finding.Sentence.En.ToLowerInvariant() + " gouvernement ministre impôts parlement députés retraites élection vote"));
    }

    [Theory]
    [InlineData(60, 20)]
    [InlineData(30, 15)]
    [InlineData(200, 100)]
    [InlineData(25, 60)]
    public async Task A_turn_is_found_wherever_it_is(int before, int after) => Assert.Single(await TurnsAsync(
        Speaking(before + after, number => number < after ? PanelAccounts.Politics(number) : Health(number))));

    [Fact]
    public async Task A_turn_is_found_in_English() => Assert.Single(await TurnsAsync(new Account("turned", "en", 9_000, 90)
    {
        Text = number => number < 30 ? PanelAccounts.Games(number) : Captions.Cooking("en", number),
    }));

    /// <summary>The dates of a calendar cut nothing: the same posts days later turn where they did.</summary>
    [Fact]
    public async Task The_same_posts_on_later_days_turn_at_the_same_post()
    {
        foreach (var account in (Account[])[Turned, Speaking(120, Health)])
        {
            var material = await reader.Judging.MaterialAsync(account);
            var first = Turns(material);
            for (var days = 1; days <= 30; days++)
            {
                var shifted = Turns(Later(material, days));
                Assert.Equal(first.Select(Shown), shifted.Select(Shown));
            }
        }

        static string Shown(Finding finding) =>
            $"{finding.Rule} {string.Join(' ', finding.Evidence.Select(evidence => $"{evidence.PostId}:{evidence.Offset}"))}"
            + finding.Sentence.En[finding.Sentence.En.IndexOf(" on:", StringComparison.Ordinal)..];
    }

    [Fact]
    public async Task A_steady_account_has_no_turn()
    {
        Account[] steady =
        [
            Speaking(120, Health), Speaking(90, PanelAccounts.Politics), Speaking(150, number => Captions.Cooking("fr", number)),
            new("steady", "en", 9_000, 150) { Text = number => Captions.Cooking("en", number) },
            new("steady", "en", 9_000, 80) { Text = PanelAccounts.Games },
        ];

        foreach (var account in steady)
            Assert.Empty(await TurnsAsync(account));
    }

    [Fact]
    public async Task Subjects_that_come_by_turns_are_no_turn()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var drawn = seed;
            Assert.Empty(await TurnsAsync(Speaking(120, number =>
                Draw.Of(drawn, number, 10) < drawn ? PanelAccounts.Politics(number) : Health(number))));
        }
    }

    [Fact]
    public async Task A_subject_that_came_and_went_is_no_turn() => Assert.Empty(await TurnsAsync(
        Speaking(140, number => number is >= 60 and < 75 ? PanelAccounts.Politics(number) : Health(number))));

    [Fact]
    public async Task Christmas_at_Christmas_is_no_turn() => Assert.Empty(await TurnsAsync(
        Speaking(100, number => number < 20 ? Christmas(number) : Captions.Cooking("fr", number))));

    [Fact]
    public async Task What_came_up_a_year_before_as_well_is_no_turn() => Assert.Empty(await TurnsAsync(
        Speaking(150, number => number is < 20 or >= 122 and < 142 ? Skiing(number) : Captions.Cooking("fr", number)) with
        {
            DaysBetween = 3,
        }));

    [Fact]
    public async Task What_came_up_for_the_first_time_is_one() => Assert.Single(await TurnsAsync(
        Speaking(150, number => number < 20 ? Skiing(number) : Captions.Cooking("fr", number)) with { DaysBetween = 3 }));

    private async Task<IReadOnlyList<Finding>> TurnsAsync(Account account) =>
        Turns(await reader.Judging.MaterialAsync(account));

    private static IReadOnlyList<Finding> Turns(Material material) =>
        [.. DossierCompiler.Compile(material).Of(Dimension.Discourse).Findings.Where(finding => finding.Rule == RuleIds.ThemeTurn)];

    private static Material Later(Material material, int days) => material with
    {
        History = material.History with
        {
            Posts = [.. material.Posts.Select(post => post with
            {
                Post = post.Post with { PublishedAt = post.Post.PublishedAt.AddDays(days) },
            })],
        },
    };

    private static Account Speaking(int posts, Func<int, string> text) => new("turning", "fr", 9_000, posts) { Text = text };

    private static string Health(int number)
    {
        string[] openings =
        [
            "Le sommeil se répare en deux semaines de coucher régulier.", "Ma kiné m’a montré cet étirement pour le dos.",
            "Dix minutes de marche après le repas font baisser la glycémie.", "On parle trop peu de la santé des artères.",
            "Prise de sang ce matin, le fer remonte enfin.", "Un verre d’eau au réveil, ce n’est pas un remède.",
            "La médecin du travail insiste sur les pauses.", "Respirer par le ventre calme le cœur en une minute.",
        ];
        string[] ends =
        [
            "Parlez-en à votre médecin avant de commencer.", "Le dos vous dira merci ce soir.", "Le sommeil reste la base.",
            "Ma tension n’a jamais été aussi basse.", "Une bonne santé se construit à petits pas.", "Et buvez de l’eau.",
            "Le cœur est un muscle comme les autres.", "La marche suffit à beaucoup de gens.", "Notez vos nuits pendant un mois.",
        ];
        return $"{openings[number % openings.Length]} {ends[(number * 4 + 1) % ends.Length]} {number}";
    }

    private static string Christmas(int number)
    {
        string[] captions =
        [
            "Bûche de Noël roulée au marron, la ganache est prête.", "Les sablés de Noël sortent du four.",
            "Menu de Noël sans viande, avec une bûche glacée.", "Le pain d’épices de l’Avent sent la cannelle.",
            "Décorer les sablés de Noël avec les enfants.", "Une bûche légère pour le réveillon.",
        ];
        return $"{captions[number % captions.Length]} Numéro {number}";
    }

    private static string Skiing(int number)
    {
        string[] captions =
        [
            "Première neige sur la piste, les skis sont fartés.", "La station ouvre samedi, cap sur la piste bleue.",
            "Mes skis de randonnée et le sac d’avalanche.", "La neige est lourde, la piste se vide à midi.",
            "Leçon de ski avec le moniteur de la station.", "Vue sur la station depuis le sommet enneigé.",
        ];
        return $"{captions[number % captions.Length]} Jour {number}";
    }

    public sealed class Reader : IAsyncDisposable
    {
        private readonly ServiceProvider _services = new ServiceCollection().AddEmbeddedAnalyser().BuildServiceProvider();

        public Reader() => Judging = new Judging(_services);

        internal Judging Judging { get; }

        public ValueTask DisposeAsync() => _services.DisposeAsync();
    }
}
