using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Vetting.Core.Links;
using Vetting.Core.Members;
using Vetting.Testing.Memory;
using Vetting.Web.Tests.Site;

namespace Vetting.Web.Tests.Desk;

/// <summary>Browsers of members who are signed in.</summary>
internal static partial class DeskVisits
{
    public const string Owner = "claire@maison-lin.example";

    /// <param name="name">The member's; their address is made of it.</param>
    public static async Task<Visit> MemberAsync(
        this SiteFixture fixture, string path, string name, MemberRole role = MemberRole.Reviewer, Screen? screen = null)
    {
        var visit = await fixture.VisitAsync("/desk/maison-lin/sign-in", screen);
        await visit.Page.Context.AddCookiesAsync(
        [
            new Cookie { Name = "vetting-desk", Value = await fixture.Site.EnterAsync(name, role), Url = $"{fixture.Site.Address}/desk/maison-lin" },
        ]);
        await visit.GoAsync(path);
        return visit;
    }

    public static string AddressOf(string name) => $"{name.Split(' ')[0].ToLowerInvariant()}@maison-lin.example";

    /// <returns>What the browser of a member who signed in keeps.</returns>
    public static async Task<string> EnterAsync(this RunningSite site, string name, MemberRole role)
    {
        var email = AddressOf(name);
        await site.Get<IMemberStore>().SaveAsync(
            new Member("maison-lin", email, name, role, "fr", RunningSite.Now), default);
        var kept = LinkToken.Create();
        await site.Get<ISessionStore>().SaveAsync(
            new Session(LinkToken.HashOf(kept)!, "maison-lin", email, RunningSite.Now, RunningSite.Now.AddDays(1)), default);
        return kept;
    }

    /// <summary>Posts a form as the member's browser would.</summary>
    /// <param name="origin">Where the form stood; null for the site itself.</param>
    public static async Task<(int Status, string Text)> PostAsync(
        this Visit visit, RunningSite site, string path, Dictionary<string, string> fields, string? origin = null)
    {
        var answer = await visit.Page.Context.APIRequest.PostAsync($"{site.Address}{path}", new APIRequestContextOptions
        {
            Headers = new Dictionary<string, string>
            {
                ["Origin"] = origin ?? site.Address,
                ["Content-Type"] = "application/x-www-form-urlencoded",
            },
            Data = string.Join('&', fields.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}")),
            MaxRedirects = 0,
        });
        return (answer.Status, System.Net.WebUtility.HtmlDecode(await answer.TextAsync()));
    }

    public static async Task SoundAsync(this Visit visit)
    {
        Assert.Empty(visit.Complaints);
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    public static async Task<Visit> EnteredAsync(this SiteFixture fixture, Screen? screen = null, string email = Owner)
    {
        var visit = await fixture.VisitAsync("/desk/maison-lin/sign-in", screen);
        await visit.Page.Locator("#email").FillAsync(email);
        await visit.PressAsync(visit.Page.Locator("main button"));
        var mail = fixture.Site.Get<MemoryMailer>().Sent.Last(mail => mail.ToAddress == email);
        await visit.GoAsync(Link().Match(mail.Text).Value);
        await visit.PressAsync(visit.Page.Locator("main button"));
        return visit;
    }

    [GeneratedRegex(@"/desk/maison-lin/sign-in/[\w-]{43}")]
    private static partial Regex Link();
}
