using Vetting.Core.Dossiers;
using Vetting.Core.Vettings;

namespace Vetting.Core.Tests.Panel;

/// <summary>
/// Invented accounts, from sound to unsound, each with what a careful analyst would advise. Written from what such
/// accounts are known to look like, not from what the rules look for.
/// </summary>
internal static class PanelAccounts
{
    private static readonly string[] Stock = ["Superbe !", "trop beau 😍", "J’adore", "magnifique", "Top !", "Bravo", "🔥🔥", "wow"];

    public static IReadOnlyList<(Account Account, Recommendation Advice)> All { get; } =
    [
        (new("sound nano", "fr", 4_200, 80, 6.4) { Growth = Steady(3) }, Recommendation.Approve),
        (new("sound micro", "en", 24_000, 90, 5.2) { Growth = Steady(12) }, Recommendation.Approve),
        (new("sound macro", "fr", 240_000, 120, 3.1) { Growth = Steady(90) }, Recommendation.Approve),
        (new("micro of six posts a month", "fr", 18_000, 40, 4.8) { DaysBetween = 5 }, Recommendation.Approve),
        (new("giveaway", "fr", 15_000, 70, 5)
        {
            Growth = day => day is 80 or 81 ? 700 : 6 + 4 * Account.Wave(day),
            Text = At("fr", 17, "Jeu concours : tentez de gagner un panier de légumes, tirage au sort dimanche !"),
        }, Recommendation.Approve),
        (new("viral post", "en", 22_000, 70, 5)
        {
            Growth = day => day is 84 or 85 ? 900 : 8 + 5 * Account.Wave(day),
            Reactions = number => number == 15 ? 14 : 1,
        }, Recommendation.Approve),
        (new("seasonal", "fr", 12_000, 90, 5) { Reactions = number => 1 + 0.5 * Math.Sin(number / 9.0) }, Recommendation.Approve),
        (new("purge", "en", 30_000, 80, 4.6) { Growth = day => day == 60 ? -1_500 : 10 + 6 * Account.Wave(day) },
            Recommendation.Approve),
        (new("hidden likes", "fr", 14_000, 80, 5) { HidesLikes = number => number % 2 == 0 }, Recommendation.Approve),
        (new("comments off", "en", 16_000, 60, 5) { CommentsOff = true, Growth = Steady(8) }, Recommendation.Approve),
        (new("scheduler", "en", 11_000, 90, 5) { DaysBetween = 1 }, Recommendation.Approve),
        (new("television", "fr", 35_000, 80, 5.5) { Growth = day => day == 100 ? 6_000 : 12 + 7 * Account.Wave(day) },
            Recommendation.Approve),
        (new("one vulgar word", "fr", 13_000, 90, 5.2) { Text = At("fr", 9, "Merde, j’ai encore laissé brûler la tarte aux poireaux.") },
            Recommendation.Approve),
        (new("declared ads", "fr", 20_000, 90, 5)
        {
            Text = Every("fr", 6, "#publicité Collaboration commerciale avec Poêles Exemple : leur sauteuse pour mes légumes, recette {0}."),
        }, Recommendation.Approve),

        (new("follows many", "fr", 3_000, 60, 5.5) { Following = 7_200 }, Recommendation.Approve),
        (new("pod", "fr", 12_000, 60, 5.5)
        {
            Comments = (post, place) => ($"pod-{place}", Stock[(post + place) % Stock.Length]), Growth = Steady(6),
        }, Recommendation.LookCloser),
        (new("undeclared ads", "fr", 20_000, 60, 5)
        {
            Text = Every("fr", 3, "Foncez avec mon code ELISE15 sur le site de Poêles Exemple, la sauteuse de ma recette {0} est à -15 %."),
        }, Recommendation.LookCloser),
        (new("boosted ads", "en", 26_000, 60, 4.6)
        {
            Text = Every("en", 6, "#ad Paid partnership with Example Pans: the pan of my recipe {0}, link in bio."),
            Reactions = number => number % 6 == 0 ? 9 : 1,
        }, Recommendation.LookCloser),
        (new("silent macro", "en", 310_000, 90, 0.3) { CommentsEach = 0, Growth = Steady(20) }, Recommendation.LookCloser),
        (new("drifted", "fr", 17_000, 120, 5)
        {
            Text = number => number >= 40 ? Captions.Cooking("fr", number) : Politics(number),
        }, Recommendation.LookCloser),
        (new("copy-paste", "fr", 9_000, 60, 5)
        {
            Text = number => $"Ma recette de légumes du jour est en ligne sur le blog, venez la découvrir. N° {number}",
        }, Recommendation.LookCloser),

        (new("unexplained spike", "fr", 42_000, 70, 0.08) { Growth = day => day is 90 or 91 ? 14_000 : 4 + 3 * Account.Wave(day) },
            Recommendation.LookCloser),
        (new("off topic", "en", 21_000, 80, 5) { Text = Games }, Recommendation.LookCloser),
        (new("scams", "en", 19_000, 60, 5)
        {
            Text = Every("en", 4, "I turned $200 into $4,800 in a week, DM me and I will show you how to double your money. Day {0}."),
        }, Recommendation.Decline),
        (new("six slurs", "fr", 16_000, 90, 5)
        {
            Text = Every("fr", 15, "Encore un sale bougnoule qui me prend ma place au marché, numéro {0}."),
        }, Recommendation.Decline),

        (new("no counts", "fr", null, 60, null), Recommendation.NotEnough),
        (new("new account", "en", 900, 4, 7), Recommendation.NotEnough),
        (new("spam feed", "en", null, 25, null) { Text = number => $"Deal of the day number {number}: click the link for more." },
            Recommendation.NotEnough),
        (new("another language", "fr", 18_000, 24, 5)
        {
            Text = number => $"今日の野菜スープのレシピです。玉ねぎを{number + 3}分炒めてください。とても美味しいです。",
        }, Recommendation.NotEnough),
    ];

    private static Func<int, double> Steady(double gain) => day => gain * (1 + 0.6 * Account.Wave(day));

    private static Func<int, string> At(string language, int number, string text) =>
        post => post == number ? text : Captions.Cooking(language, post);

    private static Func<int, string> Every(string language, int step, string text) => post => post % step == 0
        ? string.Format(null, text, post + 3) : Captions.Cooking(language, post);

    public static string Politics(int number)
    {
        string[] openings =
        [
            "Le gouvernement ment encore sur le budget de l’hôpital.", "Cette élection se jouera sur les retraites.",
            "Le ministre devrait démissionner aujourd’hui.", "Regardez comment vote votre député.",
            "La réforme des impôts passe sans débat.", "Le parlement n’écoute plus personne.",
        ];
        string[] ends =
        [
            "Les impôts des plus pauvres augmentent et le ministre se tait.", "Votez, sinon d’autres votent pour vous.",
            "Le scrutin de juin dira si le gouvernement tient.", "Les députés touchent leur salaire, eux.",
            "Manifestation samedi devant la préfecture.", "La majorité a refusé l’enquête du parlement.",
            "Les retraites baissent encore, merci le gouvernement.",
        ];
        return $"{openings[number % openings.Length]} {ends[(number * 3 + 1) % ends.Length]}";
    }

    public static string Games(int number)
    {
        string[] openings =
        [
            "New speedrun of the second level tonight.", "My controller died in the middle of the boss fight.",
            "Patch notes are out and the sniper got weaker.", "Stream starts at nine, ranked matches only.",
            "Finally beat the last dungeon without a save.", "Unboxing the limited edition console.",
            "The open world of this game is huge.", "Two hours of multiplayer and not one win.",
        ];
        string[] ends =
        [
            "The frame rate drops when the map loads.", "Tell me which class you play.", "Best soundtrack of the year so far.",
            "The servers were down again all evening.", "I used the bow the whole run.", "Cross-play works at last.",
            "The new season brings three maps.", "My squad left after the first round.", "The story mode took thirty hours.",
        ];
        return $"{openings[number % openings.Length]} {ends[(number * 5 + 2) % ends.Length]}";
    }
}
