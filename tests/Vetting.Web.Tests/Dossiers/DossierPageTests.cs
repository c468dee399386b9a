using Microsoft.Playwright;
using Vetting.Core.Dossiers;
using Vetting.Core.History;
using Vetting.Web.Dossiers;
using Vetting.Web.Tests.Site;

namespace Vetting.Web.Tests.Dossiers;

public sealed class DossierPageTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    public static TheoryData<string> Samples => ["sound", "troubled", "thin", "hostile"];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Breaks_no_policy_and_fits_a_phone(string sample)
    {
        var token = await fixture.Site.InviteAsync(Named(sample), "en");
        await using var phone = await fixture.VisitAsync($"/review/{token}", Screen.Phone);
        await phone.ShootAsync($"dossier-{sample}-phone");
        await Axe.SoundAsync(phone);

        await phone.Page.EvaluateAsync("document.querySelectorAll('details').forEach(fold => fold.open = true)");
        await phone.ShootAsync($"dossier-{sample}-phone-open");
        await Axe.SoundAsync(phone);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Has_one_first_heading_and_no_id_twice(string sample)
    {
        var token = await fixture.Site.InviteAsync(Named(sample), "en");
        await using var visit = await fixture.VisitAsync($"/review/{token}");
        await visit.ShootAsync($"dossier-{sample}-desk");

        Assert.Equal(1, await visit.Page.Locator("h1").CountAsync());
        var ids = await visit.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('[id]')].map(e => e.id)");
        Assert.Equal(ids.Distinct(), ids);
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(Dangling));
    }

    [Fact]
    public async Task Shows_advice_as_advice_and_the_first_lines_before_anything_else()
    {
        var token = await fixture.Site.InviteAsync(DossierSamples.Troubled(), "en");
        await using var visit = await fixture.VisitAsync($"/review/{token}");

        var firstScreen = await visit.Page.EvaluateAsync<string>(
            "[...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().bottom < " +
            "innerHeight).map(e => e.textContent).join(' ')");
        Assert.Contains("Rick Vandersteen", firstScreen, StringComparison.Ordinal);
        Assert.Contains("Decline", firstScreen, StringComparison.Ordinal);
        Assert.Contains("38", firstScreen, StringComparison.Ordinal);
        Assert.Contains("Advice, not a decision. The decision is yours, until 18 March 2026", firstScreen, StringComparison.Ordinal);
        Assert.Contains("One post insults a group of people.", firstScreen, StringComparison.Ordinal);
        Assert.Contains("Below the floor", firstScreen, StringComparison.Ordinal);
    }

    public static TheoryData<string, HandleProof?, string> Proofs => new()
    {
        { "fr", null, "Personne n’a montré que ce compte est à la personne candidate." },
        { "en", null, "Nobody proved that this account is the creator’s." },
        { "fr", new HandleProof.Connected(RunningSite.Now), "la personne candidate l’a connecté le 15 mars 2026" },
        { "en", new HandleProof.Connected(RunningSite.Now), "the creator connected it on 15 March 2026" },
        { "fr", new HandleProof.CodeFound(ProofPlace.Bio), "le code remis à la personne candidate se trouvait dans la bio" },
        { "en", new HandleProof.CodeFound(ProofPlace.Post), "the code given to the creator was in a post" },
    };

    [Theory]
    [MemberData(nameof(Proofs), DisableDiscoveryEnumeration = true)]
    public async Task Says_of_each_channel_who_proved_it(string language, HandleProof? proof, string sentence)
    {
        var sample = DossierSamples.Sound();
        var token = await fixture.Site.InviteAsync(
            sample with { Channels = [sample.Channels[0] with { Proof = proof, Unavailable = null }] }, language);
        await using var visit = await fixture.VisitAsync($"/review/{token}", Screen.Phone);
        await visit.ShootAsync($"dossier-proof-{language}-{proof?.GetType().Name}");

        Assert.Contains(sentence, await visit.Page.Locator(".channels").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_findings_rule_is_explained_where_it_stands()
    {
        var rule = new RuleNote(
            "safety.hateSpeech", new("Haine", "Hate speech"), new("Ce qu’il cherche.", "What it looks for."),
            ["Regulation (EU) 2022/2065, art. 3(h)", "https://iabtechlab.com/standards/content-taxonomy/"]);
        var token = await fixture.Site.InviteAsync(DossierSamples.Troubled() with { Rules = [rule] }, "en");
        await using var visit = await fixture.VisitAsync($"/review/{token}#safety-1");

        var note = visit.Page.Locator("#safety-1 details.rule");
        await note.Locator("summary").ClickAsync();

        Assert.True(await note.GetByText("What it looks for.").IsVisibleAsync());
        Assert.True(await note.GetByText("Regulation (EU) 2022/2065, art. 3(h)").IsVisibleAsync());
        Assert.Equal("https://iabtechlab.com/standards/content-taxonomy/",
            await note.GetByRole(AriaRole.Link).GetAttributeAsync("href"));
    }

    [Theory]
    [InlineData("en", "About 7 a week, all text.", "7 a week", "Medians of the last 30", "1,100 likes, 40 comments")]
    [InlineData("fr", "Rythme : 7 par semaine, uniquement du texte.", "7 par semaine", "Médianes des 30 dernières",
        "1 100 j’aime, 40 commentaires")]
    public async Task Says_who_they_are_and_more_where_a_reader_asks(
        string language, string habit, string rhythm, string medians, string counts)
    {
        var token = await fixture.Site.InviteAsync(DossierSamples.Compiled(), language);
        await using var visit = await fixture.VisitAsync($"/review/{token}");

        Assert.Contains(habit, Plain(await visit.Page.Locator("#who .answer").InnerTextAsync()), StringComparison.Ordinal);
        var channel = visit.Page.Locator(".channels li").First;
        Assert.Equal("Soupes, tartes & lin. Écrire à •••@••••••••.•••••••", await channel.Locator(".bio").InnerTextAsync());
        Assert.Equal("https://bsky.app/profile/ada.example", await channel.Locator("a").First.GetAttributeAsync("href"));
        Assert.Equal("noopener noreferrer nofollow", await channel.Locator("a").First.GetAttributeAsync("rel"));
        Assert.False(await channel.GetByText(medians).IsVisibleAsync());
        await channel.Locator("summary").ClickAsync();
        var more = Plain(await channel.InnerTextAsync());
        Assert.Contains(rhythm, more, StringComparison.Ordinal);
        Assert.Contains(medians, more, StringComparison.Ordinal);
        Assert.Equal(3, await channel.Locator(".quote:visible").CountAsync());
        Assert.Contains(counts, Plain(await channel.Locator(".quote").First.InnerTextAsync()), StringComparison.Ordinal);
        await visit.Page.Locator("#partners summary").ClickAsync();
        var row = visit.Page.Locator("#partners").GetByRole(AriaRole.Row).Nth(1);
        Assert.StartsWith("Rivalo", await row.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sound", "fr")]
    [InlineData("troubled", "en")]
    [InlineData("thin", "en")]
    public async Task Answers_what_a_brand_asks_with_all_evidence_folded(string sample, string language)
    {
        var dossier = Named(sample);
        var token = await fixture.Site.InviteAsync(dossier, language);
        await using var visit = await fixture.VisitAsync($"/review/{token}");

        var reader = Web.Site.Reader.Of(language);
        Assert.Equal(
            BrandQuestion.All.Select(question => reader[question.Title]),
            await visit.Page.Locator(".question > h2").AllInnerTextsAsync());
        Assert.Equal(0, await visit.Page.Locator("details[open], .quote:visible, .finding:visible").CountAsync());
        foreach (var question in BrandQuestion.All)
        {
            Assert.InRange(await visit.Page.Locator($"#{question.Anchor} .answer p").CountAsync(), 1, 4);
            foreach (var dimension in question.Dimensions)
                Assert.Equal(1, await visit.Page.Locator($"#{question.Anchor} #{DossierLines.AnchorOf(dimension)}").CountAsync());
        }

        Assert.InRange(await visit.Page.Locator(".gist-lines li").CountAsync(), 1, 5);
    }

    [Fact]
    public async Task A_link_to_a_finding_opens_what_it_is_folded_in()
    {
        var token = await fixture.Site.InviteAsync(DossierSamples.Troubled(), "en");
        await using var visit = await fixture.VisitAsync($"/review/{token}");
        var finding = visit.Page.Locator("#safety-2");
        Assert.False(await finding.IsVisibleAsync());

        await visit.Page.Locator(".gist-lines a[href='#safety-2']").ClickAsync();

        await finding.Locator(".quote").First.WaitForAsync(new() { State = WaitForSelectorState.Visible });
        Assert.Equal(3, await finding.Locator(".quote:visible").CountAsync());
    }

    [Theory]
    [InlineData("en", "word stems and the field's vocabulary")]
    [InlineData("fr", "racines des mots et vocabulaire du domaine")]
    public async Task Says_how_meaning_was_compared_with_the_brief(string language, string method)
    {
        var token = await fixture.Site.InviteAsync(DossierSamples.Sound(), language);
        await using var visit = await fixture.VisitAsync($"/review/{token}/record");

        Assert.Contains(method, await visit.Page.Locator("#provenance").TextContentAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "For")]
    [InlineData("fr", "Pour")]
    public async Task Says_what_speaks_for_the_creator_with_a_link_to_the_line(string language, string side)
    {
        var dossier = DossierSamples.Sound();
        var line = dossier.Advice.Strengths!.Single();
        var token = await fixture.Site.InviteAsync(dossier, language);
        await using var visit = await fixture.VisitAsync($"/review/{token}");

        var strength = visit.Page.Locator(".gist-lines .for");
        Assert.Equal(side, await strength.Locator(".side").InnerTextAsync());
        Assert.Equal($"#{line.Dimension.ToString().ToLowerInvariant()}-{line.Index + 1}",
            await strength.Locator("a").GetAttributeAsync("href"));
    }

    [Theory]
    [InlineData("en", "Offensive language, built-in lists", "precision 94.2%, recall 48.9%")]
    [InlineData("fr", "Ton", "(macro-F1) 61,3\u202f%")]
    public async Task Shows_how_often_the_reading_is_right(string language, string task, string rates)
    {
        var token = await fixture.Site.InviteAsync(DossierSamples.Sound(), language);
        await using var visit = await fixture.VisitAsync($"/review/{token}/record");

        var row = await visit.Page.Locator("#provenance tr").Filter(new() { HasText = task }).TextContentAsync();
        Assert.Contains(rates, row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_what_could_not_be_judged_a_line_as_large_as_what_could()
    {
        var token = await fixture.Site.InviteAsync(DossierSamples.Sound(), "en");
        await using var visit = await fixture.VisitAsync($"/review/{token}");

        Assert.Equal(7, await visit.Page.Locator(".profile li").CountAsync());
        var gap = await visit.Page.Locator(".profile .gap").First.BoundingBoxAsync();
        var judged = await visit.Page.Locator(".profile li:not(.gap)").First.BoundingBoxAsync();
        Assert.True(gap!.Width >= judged!.Width && gap.Height >= judged.Height);
        Assert.Contains("not judged", await visit.Page.Locator(".profile .gap").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Authenticity: not judged. The platform gives neither",
            await visit.Page.Locator("#audience .answer").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_call_a_profile_sound_when_nothing_could_be_judged()
    {
        var token = await fixture.Site.InviteAsync(DossierSamples.Thin(), "en");
        await using var visit = await fixture.VisitAsync($"/review/{token}");

        var gist = await visit.Page.Locator(".gist").InnerTextAsync();
        Assert.Contains("speaks neither for nor against", gist, StringComparison.Ordinal);
        Assert.DoesNotContain("No finding weighs", gist, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Shows_every_sentence_of_a_compiled_dossier(string language)
    {
        var dossier = DossierSamples.Compiled();
        var token = await fixture.Site.InviteAsync(dossier, language);
        await using var visit = await fixture.VisitAsync($"/review/{token}");
        await visit.ShootAsync($"dossier-compiled-{language}");

        var text = (await visit.Page.Locator("body").TextContentAsync())!;
        var reader = Web.Site.Reader.Of(language);
        var findings = dossier.Dimensions.SelectMany(result => result.Findings).ToList();
        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.Contains(reader[finding.Sentence], text, StringComparison.Ordinal));
        Assert.All(findings.SelectMany(finding => finding.Harmless), harmless =>
            Assert.Contains(reader[harmless], text, StringComparison.Ordinal));
        Assert.All(findings.SelectMany(finding => finding.Evidence), evidence =>
            Assert.Contains(evidence.Quote, text, StringComparison.Ordinal));
        Assert.Contains(reader[dossier.Advice.Reasons[0]], text, StringComparison.Ordinal);
        Assert.NotEmpty(dossier.NotJudged!);
        Assert.All(dossier.NotJudged!, gap => Assert.Contains(reader[gap.Why], text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Says_how_a_score_adds_up()
    {
        var token = await fixture.Site.InviteAsync(DossierSamples.Troubled(), "en");
        await using var visit = await fixture.VisitAsync($"/review/{token}#safety-1");

        Assert.Equal("100 − 60 − 30 − 12.5 = 0 (never below 0)",
            await visit.Page.Locator("#safety .sum-line").InnerTextAsync());
        await visit.GoAsync($"/review/{token}?lang=en#engagement-1");
        Assert.Equal("100 − 40 = 60", await visit.Page.Locator("#engagement .sum-line").InnerTextAsync());
    }

    [Fact]
    public async Task Quotes_in_context_with_a_link_that_tells_the_post_nothing()
    {
        var token = await fixture.Site.InviteAsync(DossierSamples.Sound(), "fr");
        await using var visit = await fixture.VisitAsync($"/review/{token}#discourse-1");

        var quote = visit.Page.Locator("#discourse-1 .quote");
        Assert.Equal("une vraie catastrophe", await quote.Locator("mark").InnerTextAsync());
        Assert.StartsWith("…Franchement, cette livraison une vraie catastrophe, deux semaines",
            await quote.Locator("blockquote").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("3 novembre 2025", await quote.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("noopener noreferrer nofollow", await quote.Locator("a").GetAttributeAsync("rel"));
    }

    [Fact]
    public async Task Reads_in_the_language_asked_for()
    {
        var token = await fixture.Site.InviteAsync(DossierSamples.Sound(), "fr");
        await using var visit = await fixture.VisitAsync($"/review/{token}");
        Assert.Equal("fr", await visit.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.Contains("23\u202f400", await visit.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("Pas assez de données", await visit.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("14 mars 2026", await visit.TextAsync(), StringComparison.Ordinal);

        await visit.PressAsync(visit.Page.GetByText("English"));

        Assert.Equal("en", await visit.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.Contains("23,400", await visit.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("Not enough data", await visit.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("14 March 2026", await visit.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_hostile_words_words()
    {
        var token = await fixture.Site.InviteAsync(DossierSamples.Hostile(), "en");
        await using var visit = await fixture.VisitAsync($"/review/{token}");

        Assert.NotEqual("owned", await visit.Page.TitleAsync());
        Assert.Equal(0, await visit.Page.Locator("script, main img, main style").CountAsync());
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(
            "[...document.links].map(a => a.href).filter(href => !/^https?:/.test(href))"));
        Assert.Contains("<script>", await visit.Page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sound", "fr")]
    [InlineData("troubled", "fr")]
    [InlineData("thin", "en")]
    [InlineData("compiled", "fr")]
    public async Task Prints_answers_with_the_evidence_that_matters_most_on_at_most_six_sheets(string sample, string language)
    {
        var dossier = Named(sample);
        var token = await fixture.Site.InviteAsync(dossier, language);
        await using var visit = await fixture.VisitAsync($"/review/{token}");

        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await visit.ShootAsync($"dossier-{sample}-print");

        var first = DossierLines.First(dossier).Select(line => line.Anchor).Order();
        Assert.Equal(first, (await visit.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('.finding')].filter(f => f.checkVisibility() && " +
            "f.getBoundingClientRect().height > 0).map(f => f.id)")).Order());
        Assert.Equal(0, await visit.Page.Locator("button:visible, form:visible, .button:visible, .beside:visible").CountAsync());
        Assert.InRange(await Sheets.CountAsync(visit.Page), 1, 6);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Keeps_text_readable_against_its_ground(ColorScheme scheme)
    {
        var token = await fixture.Site.InviteAsync(DossierSamples.Troubled(), "fr");
        await using var visit = await fixture.VisitAsync($"/review/{token}", Screen.Desk with { Scheme = scheme });
        await visit.ShootAsync($"dossier-troubled-{scheme}");

        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(FaintText.Script));
    }

    /// <summary>With spaces that break.</summary>
    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');

    // Every reference within the page must lead to an element.
    private const string Dangling = """
        [...document.querySelectorAll('[aria-labelledby],[aria-describedby],a[href^="#"],label[for]')].flatMap(e =>
          [e.getAttribute('aria-labelledby'), e.getAttribute('aria-describedby'), e.getAttribute('for'),
           e.matches('a[href^="#"]') ? e.getAttribute('href').slice(1) : null]
          .filter(Boolean).flatMap(ids => ids.split(/\s+/)).filter(id => id && !document.getElementById(id)))
        """;

    internal static Dossier Named(string sample) => sample switch
    {
        "sound" => DossierSamples.Sound(),
        "troubled" => DossierSamples.Troubled(),
        "thin" => DossierSamples.Thin(),
        "compiled" => DossierSamples.Compiled(),
        _ => DossierSamples.Hostile(),
    };
}
