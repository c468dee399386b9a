using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Branding;
using Vetting.Core.Brands;
using Vetting.Core.Flow;
using Vetting.Core.Vettings;
using Vetting.LocalHost.Serving;
using Vetting.Testing.Browser;
using Vetting.Testing.Hosting;
using Vetting.Web.Inbox;

namespace Vetting.LocalHost.Tests.Serving;

/// <summary>
/// Three reviewers and a creator in their browsers, in French and English, on phones and desktops, on the real engine: from a
/// question to an erasure after which nothing is left to find.
/// </summary>
public sealed class DecidingWalkTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>, IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("vetting-walk-").FullName;
    private readonly List<Browsing> _people = [];
    private Server _server = null!;
    private VettingClient _brand = null!;
    private string _id = "";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Environment.SetEnvironmentVariable("Erasure__Settle", "00:00:01");
        _server = await Server.StartAsync(new ServerSettings(_folder, 0), Cancellation);
        _brand = new VettingClient(
            _server.Address, "demo", _server.Demo!.WebhookSecret, _server.Demo.BrandKey, _server.Services.GetRequiredService<InboxKey>().Value);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in _people)
            await person.DisposeAsync();
        _brand.Dispose();
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Three_reviewers_and_a_creator_come_to_a_decision_contest_and_correct_it_and_nothing_is_left()
    {
        await BeginAsync();
        var (claire, owen, nora, creator) = (
            await PersonAsync("claire", phone: true), await PersonAsync("owen", phone: false),
            await PersonAsync("nora", phone: false), await PersonAsync("creator", phone: true));

        await AskAsync(claire, creator);
        await DecideAsync(claire, owen, nora);
        var before = await _brand.MailsOfAsync(_id);
        var told = await ContestAsync(creator);
        await LookAsync(claire, before);
        await DecideAnewAsync(claire, owen, creator, told);
        await EraseAsync(creator, told);

        Assert.All(_people, person => Assert.Empty(person.Complaints));
    }

    private async Task BeginAsync()
    {
        // Open at any hour, so that what is due depends on no clock.
        var calendar = new WorkCalendar("Europe/Paris", TimeOnly.MinValue, new(23, 59), Enum.GetValues<DayOfWeek>());
        await _server.Services.GetRequiredService<IBrandProfiles>().UpdateAsync(
            "demo", profile => profile with { Calendar = calendar }, Cancellation);
        using var brief = await _brand.PutBriefAsync("walk", Contested.Brief(
            "PT2H", ("Claire", "claire@brand.example", "fr"), ("Owen", "owen@brand.example", "en"), ("Nora", "nora@brand.example", "fr")));
        brief.EnsureSuccessStatusCode();
        _id = await _brand.SubmittedAsync("walk", Contested.Submission(TimeProvider.System.GetUtcNow()), "delivery-walk");
        await _brand.FlowAtAsync(_id, "inReview");
    }

    /// <summary>Claire asks about the line that no brand accepts, and the creator answers.</summary>
    private async Task AskAsync(Browsing claire, Browsing creator)
    {
        await claire.GoAsync($"/review/{await _brand.TokenAsync(_id, "invitation/0")}");
        await claire.SeesAsync("Apologie du terrorisme", "2 personnes soient du même avis", "(Europe/Paris)");
        var note = claire.Page.Locator("form", new() { Has = claire.Page.Locator($"input[name=line][value='{Contested.Line}']") });
        await claire.TypeAsync(note.Locator("textarea"), "Est-ce une recette ?");
        await claire.PressAsync(note.Locator("button[value=ask]"));
        await claire.SeesAsync("Claire a demandé", "le délai de décision ne court pas", "(Europe/Paris)");

        await creator.GoAsync($"/creator/{await _brand.TokenAsync(_id, await NoteAsync([]))}");
        await creator.SeesAsync("Est-ce une recette ?", "Répondez avant le", "(Europe/Paris)");
        await creator.Page.Locator("textarea").FillAsync(Contested.Answer);
        await creator.PressAsync(creator.Page.Locator("form[action*='act=answer'] button"));
        await creator.SeesAsync("Merci, votre réponse est transmise");
    }

    /// <summary>Owen is unsure, two decline, one of them takes it back in time, and Owen comes to decline.</summary>
    private async Task DecideAsync(Browsing claire, Browsing owen, Browsing nora)
    {
        await owen.GoAsync($"/review/{await _brand.TokenAsync(_id, "invitation/1")}");
        await owen.SeesAsync(Contested.Answer);
        await SayAsync(owen, "unsure", "I would like to see the video.");
        await owen.SeesAsync("Your opinion is recorded", "Nothing is decided yet", "Still to speak: Claire and Nora");
        await claire.GoAsync($"/review/{await _brand.TokenAsync(_id, "invitation/0")}");
        await SayAsync(claire, "declined", "Trop risqué pour nous.");
        await nora.GoAsync($"/review/{await _brand.TokenAsync(_id, "invitation/2")}");
        await SayAsync(nora, "declined", "D’accord avec Claire.");
        await nora.SeesAsync("peut être reprise jusqu’au", "(Europe/Paris)");
        await nora.PressAsync(nora.Page.Locator(".take-back button"));
        await nora.SeesAsync("Vous avez repris ce que vous aviez dit");

        await owen.GoAsync($"/review/{await _brand.TokenAsync(_id, "invitation/1")}");
        await SayAsync(owen, "declined", "Not this season.");
        await PassTakeBackAsync("declined");
    }

    /// <summary>The time to take the decision back is over now, however long people and machine took until here.</summary>
    private async Task PassTakeBackAsync(string stage)
    {
        await TakeBackWithinAsync(TimeSpan.Zero);
        await _server.Services.GetRequiredService<IFlows>().WakeAsync(_id, Cancellation);
        await _brand.VettingAtAsync(_id, stage);
        await _brand.ConcludedAsync(_id);
        await TakeBackWithinAsync(TimeSpan.FromHours(2));
    }

    private Task TakeBackWithinAsync(TimeSpan span) => _server.Services.GetRequiredService<IVettingStore>().UpdateAsync(
        _id, row => row with { Order = row.Order! with { Rules = row.Order.Rules! with { TakeBack = span } } }, Cancellation);

    /// <returns>The address of what the creator was told.</returns>
    private async Task<string> ContestAsync(Browsing creator)
    {
        var address = $"/creator/{await _brand.TokenAsync(_id, "outcome")}";
        await creator.GoAsync(address);
        await creator.SeesAsync("Ce qui est dit de vous", "Owen", "Apologie du terrorisme");
        var form = creator.Page.Locator($"form[action$='line={Contested.Line}']");
        await creator.TypeAsync(form.Locator("textarea"), Contested.Contest);
        await form.Locator("select").SelectOptionAsync("QuotedNotSaid");
        await creator.PressAsync(form.Locator("button"));
        await creator.SeesAsync(Contested.Contest, "Une personne de la marque doit y répondre avant le");
        return address;
    }

    /// <param name="before">Mails that were there before the line was contested.</param>
    private async Task LookAsync(Browsing claire, IReadOnlyList<string> before)
    {
        await claire.GoAsync($"/review/{await _brand.TokenAsync(_id, await NoteAsync(before))}");
        await claire.SeesAsync(Contested.Contest, "une personne seule ne suffit pas ici");
        await claire.Page.Locator("input[name=upheld][value=yes]").CheckAsync();
        await claire.Page.Locator("#contests textarea").FillAsync("C’est du chocolat : nous avions mal compris.");
        await claire.Page.Locator("#contests input[name=reopen]").CheckAsync();
        await claire.PressAsync(claire.Page.Locator("#contests button"));
        await claire.SeesAsync("Ce qui ne compte plus", "Not this season.", "Claire l’a remis devant les relecteurs");
    }

    private async Task DecideAnewAsync(Browsing claire, Browsing owen, Browsing creator, string told)
    {
        await claire.GoAsync($"/review/{await _brand.TokenAsync(_id, "invitation/0/2")}?lang=en");
        await SayAsync(claire, "approved", "Un malentendu.");
        await owen.GoAsync($"/review/{await _brand.TokenAsync(_id, "invitation/1/2")}?lang=fr");
        await owen.SeesAsync("Ce qui ne compte plus");
        await SayAsync(owen, "approved", "A cake it is.");
        await owen.SeesAsync("peut être reprise jusqu’au");
        await PassTakeBackAsync("approved");
        await owen.GoAsync($"/review/{await _brand.TokenAsync(_id, "invitation/1/2")}");
        await owen.SeesAsync("Go back on this decision", "What counts no more", "Not this season.", "A cake it is.");
        // What was decided on stands on the page where it can be corrected.
        Assert.Equal(1, await owen.Page.Locator(".gist").CountAsync());

        await creator.GoAsync($"{told}?lang=en");
        await creator.SeesAsync("C’est du chocolat : nous avions mal compris.", "The brand agrees", "This takes the place of what you had been told");
    }

    private async Task EraseAsync(Browsing creator, string told)
    {
        await creator.GoAsync($"{told}/data");
        await creator.SeesAsync(Contested.Name, Contested.Email, "(Europe/Paris)");
        var export = await _brand.Http.GetStringAsync($"{told}/data.json", Cancellation);
        Assert.All([Contested.Name, Contested.Answer, Contested.Contest, "la bombe au chocolat"], word =>
            Assert.Contains(word, Unescaped(export), StringComparison.Ordinal));
        string[] words = [.. Contested.Words];
        Assert.All(words, word => Assert.NotEmpty(new FolderSearch(_folder).Find(word)));

        await creator.GoAsync($"{told}/erase");
        await creator.PressAsync(creator.Page.Locator("button.danger"));
        var erasure = (await Eventually.Async(
            () => _brand.VettingAsync(_id), vetting => vetting["erasure"] is not null, "erased"))["erasure"]!.GetValue<string>();
        await Eventually.Async(
            () => _brand.BrandAsync($"erasures/{erasure}"), standing => standing["state"]!.GetValue<string>() == "done", "done");
        await creator.GoAsync(told);
        await creator.GoAsync($"{told}?lang=en");
        await creator.SeesAsync("Certificate of erasure", "(Europe/Paris)");

        Assert.Empty(new FolderSearch(_folder).Find(words));
    }

    private static async Task SayAsync(Browsing person, string verdict, string reason)
    {
        await person.Page.Locator($"#decision input[value={verdict}]").CheckAsync();
        await person.Page.Locator("#reason").FillAsync(reason);
        await person.PressAsync(person.Page.Locator("#decision form button"));
    }

    /// <summary>Waits for a mail about a note to the first whom it is for.</summary>
    /// <param name="before">Mails that were there before.</param>
    private async Task<string> NoteAsync(IReadOnlyList<string> before) => (await Eventually.Async(
        async () => (await _brand.MailsOfAsync(_id)).Except(before).FirstOrDefault(
            key => key.StartsWith("note/", StringComparison.Ordinal) && key.EndsWith("/0", StringComparison.Ordinal)),
        key => key is not null, "a mail about a note"))!;

    private async Task<Browsing> PersonAsync(string name, bool phone)
    {
        _people.Add(await Browsing.OpenAsync(chromium.Browser, _server.Address, name, phone));
        return _people[^1];
    }

    private static string Unescaped(string json) =>
        JsonNode.Parse(json)!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
