using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Vetting.Testing.Browser;
using Vetting.Testing.Hosting;
using Vetting.Web.Webhooks;

namespace Vetting.LocalHost.Tests.Serving;

/// <summary>
/// A new brand's first day, in browsers alone, on a host whose store is empty: from the link that signs its owner in to the
/// decisions taken along. Creators come from phones, and one by the webhook.
/// </summary>
public sealed class FirstWalkTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>, IAsyncLifetime
{
    private const string Brief = "cuisine-de-saison";
    private const string Key = "a key of the brand";

    private static readonly string Secret = WebhookSecret.Create();

    private readonly string _folder = Directory.CreateTempSubdirectory("vetting-first-").FullName;
    private readonly List<Browsing> _people = [];
    private HostProcess _host = null!;
    private VettingClient _brand = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var settings = HostSettings.ForBrand("alba", Secret, Key);
        settings["Brands__alba__Owners__0"] = "Ada Byron <ada@alba.example>";
        _host = new HostProcess(_folder, settings);
        await _host.StartAsync();
        _brand = new VettingClient(_host.Address, "alba", Secret, Key, Key);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in _people)
            await person.DisposeAsync();
        _brand.Dispose();
        await _host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_new_owner_signs_in_writes_a_brief_invites_reads_compares_decides_two_and_takes_them_along()
    {
        var ada = await PersonAsync("ada", phone: false);

        await SignInAsync(ada);
        await WriteBriefAsync(ada);
        await InviteAsync(ada);
        await ApplyInvitedAsync(await PersonAsync("noe", phone: true));
        await ApplyAsync(await PersonAsync("lea", phone: true, dark: true), "Léa Fontaine", "lea");
        await ApplyAsync(await PersonAsync("ines", phone: false), "Inès Vidal", "ines");
        await _brand.SubmittedAsync(Brief, Samples.Submission("Gaspard", TimeProvider.System.GetUtcNow()), "first-delivery");
        await Eventually.Async(
            () => _brand.BrandAsync("vettings?stage=inReview"), list => list["items"]!.AsArray().Count == 4, "four in review");

        await ReadAsync(ada);
        await CompareAsync(ada);
        await DecideTwoAsync(ada);
        await ReadAgainAsync(ada);
        await TakeAlongAsync(ada);

        Assert.All(_people, person => Assert.Empty(person.Complaints));
    }

    private async Task SignInAsync(Browsing ada)
    {
        await ada.GoAsync("/desk/alba/sign-in?lang=fr");
        await ada.Page.Locator("#email").FillAsync("ada@alba.example");
        await ada.PressAsync(ada.Page.GetByText("Recevoir le lien"));
        await ada.GoAsync(await LinkAsync("ada@alba.example", "/desk/alba/sign-in/"));
        await ada.PressAsync(ada.Page.GetByText("Entrer", new() { Exact = true }));
        await ada.SeesAsync("Rien ne vous attend", "Votre premier brief");
    }

    private static async Task WriteBriefAsync(Browsing ada)
    {
        await ada.PressAsync(ada.Page.GetByText("Écrire le premier brief"));
        await ada.Page.Locator("#title").FillAsync("Cuisine de saison");
        await ada.Page.Locator("#sector").FillAsync("Cuisine du quotidien");
        await ada.Page.Locator("#objective").SelectOptionAsync("engagement");
        await ada.Page.Locator("#lexicon").FillAsync("cuisine de saison\nlégumes\nrecette\nmarché");
        Assert.Equal("fr", await ada.Page.Locator("#locale").InputValueAsync());
        await ada.PressAsync(ada.Page.GetByText("Enregistrer", new() { Exact = true }));
        await ada.SeesAsync("Version 1 enregistrée.");
    }

    private static async Task InviteAsync(Browsing ada)
    {
        await ada.GoAsync("/desk/alba");
        await ada.PressAsync(ada.Page.GetByText("Inviter à candidater"));
        await ada.Page.Locator("#people").FillAsync("Noé Marchand <noe@creator.example>");
        await ada.PressAsync(ada.Page.GetByText("Envoyer les invitations"));
        await ada.SeesAsync("Invitation envoyée à : Noé Marchand.");
    }

    private async Task ApplyInvitedAsync(Browsing noe)
    {
        await noe.GoAsync(await LinkAsync("noe@creator.example", "/invitation/"));
        await noe.PressAsync(noe.Page.GetByText("Commencer", new() { Exact = true }));
        await noe.Page.Locator("#account0").FillAsync("noe.marchand");
        await noe.Page.Locator("#consent").CheckAsync();
        await noe.PressAsync(noe.Page.GetByText("Envoyer ma candidature"));
        await SendHistoryAsync(noe, "gratin");
    }

    private async Task ApplyAsync(Browsing creator, string name, string account)
    {
        await creator.GoAsync($"/apply/alba/{Brief}");
        await creator.Page.Locator("#name").FillAsync(name);
        await creator.Page.Locator("#email").FillAsync($"{account}@creator.example");
        await creator.Page.Locator("#account0").FillAsync(account);
        await creator.Page.Locator("#consent").CheckAsync();
        await creator.PressAsync(creator.Page.GetByText("Envoyer ma candidature"));
        await creator.SeesAsync("Regardez vos courriels");
        await creator.GoAsync(await LinkAsync($"{account}@creator.example", "/creator/"));
        await SendHistoryAsync(creator, account == "lea" ? "soupe" : "tarte");
    }

    /// <summary>Sends an export, sees that it was read, and confirms.</summary>
    private static async Task SendHistoryAsync(Browsing creator, string dish)
    {
        await creator.SeesAsync("Confirmer ma candidature");
        await creator.Page.Locator("input[type=file]").SetInputFilesAsync(
            new FilePayload { Name = "instagram.zip", MimeType = "application/zip", Buffer = InstagramExport(dish) });
        await creator.Page.Locator("form[data-upload] button").ClickAsync();
        await creator.AwaitAsync("24 publications lues dans votre fichier");
        await creator.PressAsync(creator.Page.GetByText("Oui, je confirme"));
        await creator.SeesAsync("Où elle en est");
    }

    private static async Task ReadAsync(Browsing ada)
    {
        await ada.GoAsync("/desk/alba");
        await ada.SeesAsync("4 candidatures à lire", "Noé Marchand", "Léa Fontaine", "Inès Vidal", "Gaspard");
        await ada.PressAsync(ada.Page.GetByText("Noé Marchand", new() { Exact = true }));
        await ada.SeesAsync("Qui est-ce ?", "Lecture de 24 publications", "Et la publicité ?", "Que ne savons-nous pas ?", "Votre décision");
    }

    private static async Task CompareAsync(Browsing ada)
    {
        await PickAsync(ada, "Noé Marchand", "Léa Fontaine", "Gaspard");
        await ada.PressAsync(ada.Page.GetByText("Comparer", new() { Exact = true }));
        await ada.SeesAsync("Côte à côte", "Noé Marchand", "Léa Fontaine", "Gaspard", "Sécurité de la marque");
        Assert.Equal(3, await ada.Page.Locator(".compare thead th").CountAsync());
    }

    private static async Task DecideTwoAsync(Browsing ada)
    {
        await PickAsync(ada, "Noé Marchand", "Léa Fontaine");
        await ada.PressAsync(ada.Page.GetByText("Décider pour celles-ci"));
        foreach (var (name, verdict, reason) in new[]
        {
            ("Noé Marchand", "approved", "Une cuisine proche de la nôtre."), ("Léa Fontaine", "declined", "Des soupes, surtout."),
        })
        {
            var line = ada.Page.Locator(".bulk li", new() { HasText = name });
            await line.Locator("select").SelectOptionAsync(verdict);
            await line.Locator("textarea").FillAsync(reason);
        }

        await ada.PressAsync(ada.Page.Locator("main form[method=post] button").Last);
        await ada.SeesAsync("Enregistré : 2 décisions", "Noé Marchand", "Léa Fontaine");
    }

    private static async Task ReadAgainAsync(Browsing ada)
    {
        await ada.GoAsync("/desk/alba");
        await ada.SeesAsync("2 candidatures à lire", "Décidé, peut être repris");
        await ada.PressAsync(ada.Page.GetByText("Noé Marchand", new() { Exact = true }));
        await ada.SeesAsync("Lecture de 24 publications", "Une cuisine proche de la nôtre.", "peut être reprise jusqu’au");
    }

    private static async Task TakeAlongAsync(Browsing ada)
    {
        await ada.GoAsync("/desk/alba/candidates");
        var csv = await DownloadAsync(ada, "CSV");
        Assert.Equal(5, csv.TrimEnd().Split('\n').Length);
        Assert.Contains("Noé Marchand", csv, StringComparison.Ordinal);
        var json = JsonNode.Parse(await DownloadAsync(ada, "JSON"))!.AsArray();
        Assert.Equal(
            ["Gaspard", "Inès Vidal", "Léa Fontaine", "Noé Marchand"],
            json.Select(one => one!["creatorName"]!.GetValue<string>()).Order(StringComparer.Ordinal));
    }

    private static async Task<string> DownloadAsync(Browsing ada, string format)
    {
        var download = await ada.Page.RunAndWaitForDownloadAsync(
            () => ada.Page.GetByText(format, new() { Exact = true }).ClickAsync());
        return await File.ReadAllTextAsync((await download.PathAsync())!, Cancellation);
    }

    private static async Task PickAsync(Browsing ada, params string[] names)
    {
        await ada.GoAsync("/desk/alba/candidates");
        foreach (var name in names)
            await ada.Page.GetByLabel($"Choisir {name}").CheckAsync();
    }

    /// <summary>Waits for a mail to somebody that leads there.</summary>
    /// <param name="place">What comes before the token.</param>
    private async Task<string> LinkAsync(string to, string place)
    {
        var link = new Regex($"{Regex.Escape(place)}[A-Za-z0-9_-]{{43}}");
        return (await Eventually.Async(
            async () =>
            {
                foreach (var mail in await _brand.MailKeysAsync())
                {
                    var text = await _brand.Http.GetStringAsync(mail, Cancellation);
                    if (text.Contains(to, StringComparison.Ordinal) && link.Match(text) is { Success: true } found)
                        return found.Value;
                }

                return null;
            },
            found => found is not null, $"a mail to {to} with {place}"))!;
    }

    /// <summary>As Instagram gives it: UTF-8 taken for Latin 1.</summary>
    private static byte[] InstagramExport(string dish)
    {
        var now = TimeProvider.System.GetUtcNow();
        var posts = Enumerable.Range(0, 24).Select(day => new
        {
            media = new[]
            {
                new
                {
                    uri = $"media/posts/{day.ToString(CultureInfo.InvariantCulture)}.jpg",
                    creation_timestamp = now.AddDays(-3 * (day + 1)).ToUnixTimeSeconds(),
                    title = Latin($"Un {dish} de légumes du marché, {20 + day} minutes à feu doux. Une recette de cuisine de saison"
                        + $"{(day % 8 == 0 ? ", en collaboration commerciale avec Terre de Grains." : " que j’aime beaucoup !")}"),
                },
            },
        });
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create))
        using (var file = zip.CreateEntry("your_instagram_activity/media/posts_1.json").Open())
            JsonSerializer.Serialize(file, posts);
        return memory.ToArray();
    }

    private static string Latin(string text) => System.Text.Encoding.Latin1.GetString(System.Text.Encoding.UTF8.GetBytes(text));

    private async Task<Browsing> PersonAsync(string name, bool phone, bool dark = false)
    {
        _people.Add(await Browsing.OpenAsync(chromium.Browser, _host.Address, $"first-{name}", phone, dark));
        return _people[^1];
    }
}
