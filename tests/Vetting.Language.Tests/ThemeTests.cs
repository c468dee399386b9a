using Vetting.Core.Analysis;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Core.Texts;
using Vetting.Core.Themes;
using Vetting.Testing.Builders;

namespace Vetting.Language.Tests;

/// <summary>
/// The themes of invented accounts, each judged. The first four were there while the rules were made (30 % named no topic
/// before); of four more, written afterwards, 2 themes of 22 named none when they were first read, and of the last two none
/// of 10.
/// </summary>
public sealed class ThemeTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, string[]> Topics = new()
    {
        ["lescarnetsdelea"] =
        [
            "gâteau au chocolat", "recettevegetarienne", "lentilles", "pain au levain", "tarte", "soupe de potimarron",
            "asperges", "fromage de chèvre", "huile d'olive", "marché", "pois chiches", "mousse au chocolat", "lait de coco",
        ],
        ["ines.et.cie"] = ["bébé", "enfant", "maternité", "portage", "sommeil", "allaitement", "charge mentale"],
        ["milesbymaggie"] = ["trail running", "hill", "marathon", "race", "strength training", "running club", "parkrun", "ultra"],
        ["glowwithtess"] = ["skin care", "makeup", "sunscreen", "retinol", "hydrating serum", "foundation"],
        ["paulsurlaroute"] = ["vanlife", "ferry", "aménagement du van", "van", "batterie", "randonnée", "route", "voyage", "bivouac"],
        ["gaminglola"] = ["jeuxvideo", "jeu", "carte graphique", "clavier mécanique", "manette", "speedrun", "tournoi", "boss"],
        ["thepottedfern"] = ["gardening", "allotment", "sweet peas", "tomatoes", "dahlias", "compost", "greenhouse"],
        ["coudrecestlavie"] = ["couture", "robe", "tissu", "broderie", "chemise", "manteau", "velours", "lin", "doublure", "teinture"],
        ["pennywisepriya"] = ["budgeting", "credit card", "pocket money", "pension", "mortgage", "side hustle", "debt"],
        ["readwithoscar"] = ["book", "bookish", "bookshop", "fiction", "poetry", "novel", "library"],
    };

    [Theory]
    [InlineData("accounts", 0.1)]
    [InlineData("accounts-second", 0.1)]
    [InlineData("accounts-third", 0.1)]
    public async Task At_most_one_theme_in_ten_names_no_topic(string file, double most)
    {
        var (named, wrong) = (0, new List<string>());
        var accounts = ThemeAccount.Read(file);
        foreach (var account in accounts)
        {
            Assert.Equal(40, account.Captions.Count);
            var themes = await account.ThemesAsync();
            output.WriteLine($"{account.Handle}: {string.Join(", ", themes.Select(theme => $"{theme.Name} {theme.Posts.Count}"))}");
            named += themes.Count;
            wrong.AddRange(themes.Select(theme => theme.Name).Where(name => !Topics[account.Handle].Contains(name)));
        }

        output.WriteLine($"no topic: {string.Join(", ", wrong)}; {wrong.Count} of {named}");
        Assert.InRange(wrong.Count, 0, most * named);
        Assert.InRange(named, 5 * accounts.Count, 12 * accounts.Count);
    }

    [Theory]
    [InlineData("accounts")]
    [InlineData("accounts-second")]
    public async Task No_account_is_its_own_theme(string file)
    {
        foreach (var account in ThemeAccount.Read(file))
        {
            var name = account.Handle.Replace(".", "", StringComparison.Ordinal);
            Assert.DoesNotContain(await account.ThemesAsync(),
                theme => theme.Name.Contains(name, StringComparison.OrdinalIgnoreCase)
                    || account.Name.Split(' ').Contains(theme.Name, StringComparer.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task Every_theme_shows_where_each_post_speaks_of_it()
    {
        foreach (var account in ThemeAccount.Read("accounts"))
        {
            Assert.All(await account.ThemesAsync(), theme => Assert.All(theme.Posts.Zip(theme.Places),
                place => Assert.InRange(place.Second.Start + place.Second.Length, 1, place.First.Text.Length)));
        }
    }
}

/// <summary>Invented accounts of 40 captions; a line "= language, tab, handle, tab, name" begins one.</summary>
internal sealed record ThemeAccount(string Language, string Handle, string Name, IReadOnlyList<string> Captions)
{
    public static IReadOnlyList<ThemeAccount> Read(string file)
    {
        List<ThemeAccount> accounts = [];
        List<string> captions = [];
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Corpora", $"{file}.txt")))
        {
            if (line.StartsWith("= ", StringComparison.Ordinal) && line[2..].Split('\t') is [var language, var handle, var name])
                accounts.Add(new ThemeAccount(language, handle, name, captions = []));
            else if (line.Length > 0)
                captions.Add(line);
        }

        return accounts;
    }

    public async Task<IReadOnlyList<Theme>> ThemesAsync()
    {
        var channel = new Channel(Platforms.Bluesky, Handle, null, null);
        var analyses = await Analysed.Analyser.AnalyseAsync(
            [.. Captions.Select(caption => new TextToAnalyse(caption, Language))], TestContext.Current.CancellationToken);
        return ThemeClusters.Of(
        [
            .. Captions.Zip(analyses).Index().Select(read => new AnalysedPost(
                channel, Sample.Post(read.Index + 1, read.Item.First), Sha256Hex.Of(read.Item.First), read.Item.Second)),
        ], [Name]);
    }
}
