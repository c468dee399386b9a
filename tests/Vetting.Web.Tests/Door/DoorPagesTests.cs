using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Links;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Testing.Builders;
using Vetting.Testing.Memory;
using Vetting.Web.Tests.Site;

namespace Vetting.Web.Tests.Door;

public sealed partial class DoorPagesTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private IReadOnlyList<Core.Review.Mail> Sent => fixture.Site.Get<MemoryMailer>().Sent;

    [Fact]
    public async Task A_creator_applies_from_a_phone_and_confirms_before_anything_is_started()
    {
        await using var visit = await OpenAsync("fr", Screen.Phone);
        await visit.ShootAsync("door-fr-phone");
        await FillAsync(visit, "lea@creators.example");
        var before = await CountAsync();
        await visit.PressAsync(visit.Page.GetByText("Envoyer ma candidature"));
        await visit.ShootAsync("door-sent-phone");

        Assert.Contains("Regardez vos courriels", await visit.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync());
        var link = LinkTo("lea@creators.example");
        await visit.GoAsync(link);
        await visit.GoAsync(link);
        await visit.ShootAsync("door-confirm-phone");
        Assert.Equal(before, await CountAsync());

        await visit.PressAsync(visit.Page.GetByText("Oui, je confirme"));
        Assert.Contains("Merci, nous lisons", await visit.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(before + 1, await CountAsync());
        Assert.Empty(visit.Complaints);
        var vetting = await VettingOfAsync(link);
        var submission = await fixture.Site.Get<IContentStore>()
            .GetJsonAsync<Submission>(vetting.Order!.Submission, default);
        Assert.Equal(["Instagram @lea.cuisine", "https://lea.example/feed.xml"], submission.Channels.Select(channel => channel.DisplayName));
        Assert.Equal("door-2026-12", submission.Consent.TextVersion);
    }

    [Fact]
    public async Task Another_platform_is_proposed_in_every_row()
    {
        await using var visit = await OpenAsync("en", Screen.Desk);

        Assert.Equal(
            ["instagram", "tiktok", "youtube", "threads"],
            await Task.WhenAll(Enumerable.Range(0, 4).Select(row => visit.Page.Locator($"#platform{row}").InputValueAsync())));
    }

    [Fact]
    public async Task Whoever_applies_again_lands_on_the_vetting_that_is_under_way()
    {
        var first = await ApplyAsync("zoe@creators.example");
        var second = await ApplyAsync("Zoe@creators.example");

        Assert.NotEqual(first, second);
        Assert.Equal((await VettingOfAsync(first)).Id, (await VettingOfAsync(second)).Id);

        await fixture.Site.Get<IVettingStore>().UpdateAsync(
            (await VettingOfAsync(first)).Id, row => row with { Stage = VettingStage.Declined }, default);
        var third = await ApplyAsync("zoe@creators.example");
        Assert.NotEqual((await VettingOfAsync(first)).Id, (await VettingOfAsync(third)).Id);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task Says_beside_each_field_what_it_should_be_and_keeps_what_was_typed(string language)
    {
        await using var visit = await OpenAsync(language, Screen.Desk);
        await visit.Page.Locator("#name").FillAsync("Léa");
        await visit.Page.Locator("#email").FillAsync("lea@");
        await visit.Page.Locator("#platform0").SelectOptionAsync("bluesky");
        await visit.Page.Locator("#account0").FillAsync("no handle");
        await visit.Page.Locator("#message").FillAsync("\n<b>Bonjour</b>");
        await visit.PressAsync(visit.Page.Locator("form button").Last);
        await visit.ShootAsync($"door-errors-{language}");

        Assert.Equal(422, visit.Answer.Status);
        foreach (var field in new[] { "email", "account0", "consent" })
            Assert.NotEmpty(await visit.Page.Locator($"#{field}-error").InnerTextAsync());
        Assert.Equal(0, await visit.Page.Locator("#name-error").CountAsync());
        Assert.Equal("no handle", await visit.Page.Locator("#account0").InputValueAsync());
        Assert.Equal("<b>Bonjour</b>", await visit.Page.Locator("#message").InputValueAsync());
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    [Fact]
    public async Task An_export_is_taken_before_it_is_confirmed_and_read_with_the_rest()
    {
        await using var visit = await OpenAsync("fr", Screen.Phone);
        await FillAsync(visit, "mia@creators.example");
        await visit.PressAsync(visit.Page.GetByText("Envoyer ma candidature"));
        await visit.GoAsync(LinkTo("mia@creators.example"));
        await visit.ShootAsync("door-confirm-upload-phone");
        await Axe.SoundAsync(visit);

        await SendAsync(visit, "somebody.else");
        await Assertions.Expect(visit.Page.Locator("[data-upload-note]")).ToContainTextAsync("Rien n’a changé");
        await SendAsync(visit, "lea.cuisine");
        await Assertions.Expect(visit.Page.Locator(".decided")).ToBeVisibleAsync();
        await visit.ShootAsync("door-confirm-sent-phone");
        Assert.Contains("2 publications lues dans votre fichier", await visit.TextAsync(), StringComparison.Ordinal);
        await visit.PressAsync(visit.Page.GetByText("Oui, je confirme"));

        var vetting = await VettingOfAsync(LinkTo("mia@creators.example"));
        var submission = await fixture.Site.Get<IContentStore>().GetJsonAsync<Submission>(vetting.Order!.Submission, default);
        Assert.Equal((0, 2), (Assert.Single(submission.Sent!).Channel, submission.Sent![0].Posts));
    }

    [Fact]
    public async Task Without_a_script_the_same_upload_is_a_form_like_any_other()
    {
        await using var visit = await OpenAsync("en", Screen.Phone);
        await FillAsync(visit, "noa@creators.example");
        await visit.PressAsync(visit.Page.GetByText("Send my application"));
        var token = LinkTo("noa@creators.example").Split('/')[^1];
        using var client = new HttpClient();
        using var form = new MultipartFormDataContent { { new ByteArrayContent(History("lea.cuisine")), "file", "h.jsonl" } };
        using var answer = await client.PostAsync(
            new Uri($"{fixture.Site.Address}/creator/{token}?act=send&channel=0&lang=en"), form);

        Assert.Contains("2 posts read in your file", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_no_door_to_a_brief_that_is_none()
    {
        await using var visit = await fixture.VisitAsync("/apply/maison-lin/nothing");

        Assert.Equal(404, visit.Answer.Status);
    }

    private async Task<Visit> OpenAsync(string language, Screen screen)
    {
        await fixture.Site.Get<IBriefStore>().SaveAsync("maison-lin", Sample.Brief, default);
        return await fixture.VisitAsync($"/apply/maison-lin/{Sample.Brief.Id}?lang={language}", screen);
    }

    private static async Task FillAsync(Visit visit, string email)
    {
        await visit.Page.Locator("#name").FillAsync("Léa Petit");
        await visit.Page.Locator("#email").FillAsync(email);
        await visit.Page.Locator("#account0").FillAsync("@lea.cuisine");
        await visit.Page.Locator("#platform1").SelectOptionAsync("feed");
        await visit.Page.Locator("#account1").FillAsync("https://lea.example/feed.xml");
        await visit.Page.Locator("#consent").CheckAsync();
    }

    private async Task<string> ApplyAsync(string email)
    {
        await using var visit = await OpenAsync("fr", Screen.Phone);
        await FillAsync(visit, email);
        await visit.PressAsync(visit.Page.GetByText("Envoyer ma candidature"));
        var link = LinkTo(email);
        await visit.GoAsync(link);
        await visit.PressAsync(visit.Page.GetByText("Oui, je confirme"));
        return link;
    }

    private static async Task SendAsync(Visit visit, string handle)
    {
        await visit.Page.Locator("#file-0").SetInputFilesAsync(new FilePayload
        {
            Name = "h.jsonl", MimeType = "application/octet-stream", Buffer = History(handle),
        });
        await visit.Page.Locator("form[data-upload] button").First.ClickAsync();
    }

    private static byte[] History(string handle) => Encoding.UTF8.GetBytes($$"""
        {"schema":"vetting.history/2","platform":"instagram","handle":"{{handle}}"}
        {"id":"1","text":"Un","publishedAt":"2026-03-01T10:00:00Z"}
        {"id":"2","text":"Deux","publishedAt":"2026-03-02T10:00:00Z"}
        """);

    private string LinkTo(string email) => Link().Match(Sent.Last(mail => mail.ToAddress == email).Text).Value;

    private async Task<VettingSummary> VettingOfAsync(string link)
    {
        var hash = LinkToken.HashOf(link.Split('/')[^1])!;
        var id = (await fixture.Site.Get<ICreatorLinks>().FindAsync(hash, default))!.VettingId;
        return (await fixture.Site.Get<IVettingStore>().FindAsync(id, default))!;
    }

    private async Task<int> CountAsync() =>
        (await fixture.Site.Get<IVettingStore>().ListAsync(new VettingQuery("maison-lin", PageSize: 200), default)).Items.Count;

    [GeneratedRegex(@"/creator/[\w-]{43}")]
    private static partial Regex Link();
}
