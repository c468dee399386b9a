using Vetting.Core.Links;
using Vetting.Core.Notes;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Web.Tests.Dossiers;
using Vetting.Web.Tests.Site;

namespace Vetting.Web.Tests.Notes;

/// <summary>What stands beside a dossier's lines, and the page on which a creator answers.</summary>
public sealed class NotePagesTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task A_comment_stands_beside_its_line_and_a_line_of_ones_own_apart()
    {
        var (token, _) = await InviteAsync("fr");
        await using var visit = await fixture.VisitAsync($"/review/{token}", Screen.Phone);
        await visit.UnfoldAsync();
        var finding = visit.Page.Locator("article.finding").First;
        await finding.GetByText("Commenter, ou demander à la personne").ClickAsync();
        await finding.GetByLabel("Votre texte").FillAsync("Vu <b>avec</b> @tom :\nc’est une citation.");
        await visit.PressAsync(finding.GetByText("Noter pour l’équipe"));

        Assert.Equal(200, visit.Answer.Status);
        Assert.Contains("Vu <b>avec</b> @tom :\nc’est une citation.", (await visit.Page.Locator("article.finding").First.InnerTextAsync()).ReplaceLineEndings("\n"), StringComparison.Ordinal);
        await visit.Page.GetByText("Ajouter une ligne").ClickAsync();
        await visit.Page.GetByLabel("Ce que vous savez").FillAsync("Je connais cette personne : elle tient parole.");
        await visit.PressAsync(visit.Page.Locator(".own-lines button", new() { HasText = "Noter pour l’équipe" }));
        await visit.ShootAsync("notes-phone");

        Assert.Contains("elle tient parole", await visit.Page.Locator(".own-lines").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
        await using var desk = await fixture.VisitAsync($"/review/{token}?lang=en");
        await desk.ShootAsync("notes-desk");
        await using var dark = await fixture.VisitAsync($"/review/{token}", Screen.Phone.Dark);
        await dark.ShootAsync("notes-dark-phone");
    }

    [Fact]
    public async Task A_question_is_answered_with_a_file_and_both_stand_beside_the_line()
    {
        var (token, id) = await InviteAsync("en");
        await using var visit = await fixture.VisitAsync($"/review/{token}");
        await visit.UnfoldAsync();
        var finding = visit.Page.Locator("article.finding").First;
        await finding.GetByText("Comment, or ask the creator").ClickAsync();
        await finding.GetByLabel("Your text").FillAsync("Who speaks in this post?");
        await visit.PressAsync(finding.GetByText("Ask the creator", new() { Exact = true }));
        await visit.UnfoldAsync();
        Assert.Contains("An answer is awaited until 18 March 2026", await visit.TextAsync(), StringComparison.Ordinal);

        await using var creator = await fixture.VisitAsync($"/creator/{await CreatorLinkAsync(id)}", Screen.Phone);
        await creator.ShootAsync("question-phone");
        Assert.Contains("Maison Lin a une question", await creator.TextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Léa Petit", await creator.TextAsync(), StringComparison.Ordinal);
        await creator.Page.GetByLabel("Votre réponse").FillAsync("Ma grand-mère.");
        await creator.Page.Locator("input[type=file]").SetInputFilesAsync(new Microsoft.Playwright.FilePayload
        {
            Name = "preuve.exe", MimeType = "image/png", Buffer = "MZ not a picture"u8.ToArray(),
        });
        await creator.PressAsync(creator.Page.GetByText("Envoyer la réponse"));
        await creator.ShootAsync("question-wrong-phone");
        Assert.Equal(422, creator.Answer.Status);
        Assert.Equal("Ma grand-mère.", await creator.Page.GetByLabel("Votre réponse").InputValueAsync());

        byte[] picture = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];
        await creator.Page.Locator("input[type=file]").SetInputFilesAsync(new Microsoft.Playwright.FilePayload
        {
            Name = "preuve.png", MimeType = "image/png", Buffer = picture,
        });
        await creator.PressAsync(creator.Page.GetByText("Envoyer la réponse"));
        await creator.ShootAsync("question-answered-phone");
        Assert.Contains("Merci, votre réponse est transmise", await creator.TextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(creator.Complaints, complaint => !complaint.Contains("422", StringComparison.Ordinal));

        await visit.GoAsync($"/review/{token}");
        await visit.UnfoldAsync();
        await visit.ShootAsync("answer-desk");
        Assert.Contains("Ma grand-mère.", await visit.Page.Locator("article.finding").First.InnerTextAsync(), StringComparison.Ordinal);
        var answer = Assert.Single((await fixture.Site.Get<INotes>().ListAsync(id, default)).OfType<Note.Answer>());
        using var http = new HttpClient();
        using var file = await http.GetAsync($"{fixture.Site.Address}/review/{token}/files/{answer.Id}");
        Assert.Equal(picture, await file.Content.ReadAsByteArrayAsync());
        Assert.Equal(("application/octet-stream", "attachment"), (file.Content.Headers.ContentType!.MediaType, file.Content.Headers.ContentDisposition!.DispositionType));
        using var other = await http.GetAsync($"{fixture.Site.Address}/review/{(await InviteAsync("en")).Token}/files/{answer.Id}");
        Assert.Equal(404, (int)other.StatusCode);
    }

    [Fact]
    public async Task Takes_no_note_for_a_form_that_is_not_the_pages()
    {
        var (token, id) = await InviteAsync("en");
        using var http = new HttpClient();

        using var forged = await http.PostAsync(
            $"{fixture.Site.Address}/review/{token}/notes",
            new FormUrlEncodedContent([new("page", new string('0', 64)), new("act", "comment"), new("text", "x")]));

        Assert.Equal(422, (int)forged.StatusCode);
        Assert.Empty(await fixture.Site.Get<INotes>().ListAsync(id, default));
    }

    private async Task<(string Token, string Id)> InviteAsync(string locale)
    {
        var token = await fixture.Site.InviteAsync(DossierSamples.Sound(), locale, rules: new ReviewRules());
        return (token, (await fixture.Site.LinkAsync(token)).VettingId);
    }

    private async Task<string> CreatorLinkAsync(string id)
    {
        var token = LinkToken.Create();
        await fixture.Site.Get<ICreatorLinks>().SaveAsync(
            new CreatorLink(LinkToken.HashOf(token)!, "maison-lin", id, "fr", RunningSite.Now.AddDays(10)), default);
        return token;
    }
}
