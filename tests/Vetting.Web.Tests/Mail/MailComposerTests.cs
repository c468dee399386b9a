using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Branding;
using Vetting.Core.Brands;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Dossiers;
using Vetting.Core.History;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Testing;
using Vetting.Testing.Builders;
using Vetting.Testing.Memory;
using Vetting.Web.Tests.Dossiers;

namespace Vetting.Web.Tests.Mail;

public sealed class MailComposerTests
{
    private const string Token = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

    [Fact]
    public async Task Invites_with_the_advice_the_score_the_first_lines_and_the_link()
    {
        var mail = await InviteAsync(DossierSamples.Troubled(), "fr");

        Assert.Equal("À lire\u00a0: Rick Vandersteen", mail.Subject);
        foreach (var part in new[] { mail.Text, Decoded(mail.Html) })
        {
            Assert.Contains("Refuser, note 38 sur 100", part, StringComparison.Ordinal);
            Assert.Contains("Une publication insulte un groupe de personnes.", part, StringComparison.Ordinal);
            Assert.Contains("Quatre publications vantent des produits dopants.", part, StringComparison.Ordinal);
            Assert.Contains("L’engagement médian", part, StringComparison.Ordinal);
            Assert.Contains("Authenticité, Adéquation au brief", part, StringComparison.Ordinal);
            Assert.Contains($"https://vetting.example/review/{Token}", part, StringComparison.Ordinal);
            Assert.Contains("18 mars 2026", part, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Writes_to_each_reviewer_in_their_language()
    {
        var mail = await InviteAsync(DossierSamples.Thin(), "en");

        Assert.Equal("To review: Ines Bravo", mail.Subject);
        Assert.Contains("Look closer; not enough could be judged for a score", mail.Text, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\"", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_nowhere_but_to_the_review_and_runs_nothing()
    {
        var mail = await InviteAsync(DossierSamples.Hostile(), "en");

        Assert.DoesNotContain("<script", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", mail.Html, StringComparison.Ordinal);
        Assert.Equal(1, mail.Html.Split("href=").Length - 1);
        Assert.DoesNotContain('\n', mail.Subject);
        Assert.DoesNotContain('\u202e', mail.Subject);
    }

    [Fact]
    public async Task Keeps_a_name_with_line_breaks_on_one_line_of_a_subject()
    {
        var sound = DossierSamples.Sound();

        var mail = await InviteAsync(sound
            with { Creator = sound.Creator with { Name = "Eve\r\nBcc: all@example.org" } }, "en");

        Assert.Equal("To review: Eve  Bcc: all@example.org", mail.Subject);
    }

    [Fact]
    public async Task Keeps_french_signs_and_units_with_the_word_before_them()
    {
        var mail = await InviteAsync(DossierSamples.Troubled(), "fr");

        Assert.DoesNotMatch(" [:;!?%»]", mail.Text);
    }

    [Theory]
    [InlineData("fr", "Sans vous, nous ne pouvons rien lire sur Instagram.")]
    [InlineData("en", "Without you we can read nothing on Instagram.")]
    public async Task Asks_a_creator_of_whom_nothing_can_be_read_and_says_why_of_each_channel(string locale, string why)
    {
        var submission = Sample.Submission with
        {
            Creator = new Creator("Maëlle <b>", "m@example.org", locale),
            Channels = [new(Platforms.Instagram, "maelle", null, null), new(Platforms.Feed, null, "https://a.example/f", null)],
        };
        UnreadChannel[] unread =
        [
            new(0, nameof(UnavailableReason.NoOpenSource), null),
            new(1, nameof(UnavailableReason.Malformed), new LocalizedText("Phrase à part.", "A sentence of its own.")),
        ];
        var notice = new AskNotice(
            submission, "Maison Lin", "Printemps", unread, Token, new DateTimeOffset(2026, 3, 18, 9, 0, 0, TimeSpan.Zero),
            Again: false);

        var mail = await ComposeAsync(composer => composer.AskAsync(notice, "v/ask", default));

        foreach (var part in new[] { mail.Text, Decoded(mail.Html) })
        {
            Assert.Contains("Instagram @maelle", part, StringComparison.Ordinal);
            Assert.Contains(why, part, StringComparison.Ordinal);
            Assert.Contains(locale == "fr" ? "Phrase à part." : "A sentence of its own.", part, StringComparison.Ordinal);
            Assert.Contains($"https://vetting.example/creator/{Token}", part, StringComparison.Ordinal);
            Assert.Contains(locale == "fr" ? "18 mars 2026" : "18 March 2026", part, StringComparison.Ordinal);
        }

        Assert.Equal(("m@example.org", "ask"), (mail.ToAddress, mail.Kind));
        Assert.NotEqual(
            mail.Subject,
            (await ComposeAsync(composer => composer.AskAsync(notice with { Again = true }, "v/ask-again", default))).Subject);
    }

    [Fact]
    public async Task What_was_withdrawn_is_confirmed_and_nobody_is_said_to_have_decided()
    {
        var mail = await ComposeAsync(composer => composer.OutcomeAsync(
            new OutcomeNotice(Sample.Creator, "Maison Lin", "Printemps", VettingOutcome.Withdrawn), "v/outcome", default));

        Assert.Contains("est retirée", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("contester", mail.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(VettingOutcome.Approved, "fr", "souhaite travailler avec vous")]
    [InlineData(VettingOutcome.Declined, "fr", "ne donne pas suite cette fois-ci")]
    [InlineData(VettingOutcome.Expired, "fr", "Rien n’a été décidé à votre sujet")]
    [InlineData(VettingOutcome.Approved, "en", "would like to work with you")]
    [InlineData(VettingOutcome.Declined, "en", "not going ahead this time")]
    [InlineData(VettingOutcome.Expired, "en", "Nothing has been decided about you")]
    public async Task Tells_the_creator_the_outcome_and_that_they_may_contest_it(VettingOutcome outcome, string locale,
        string words)
    {
        var mail = await ComposeAsync(composer => composer.OutcomeAsync(
            new OutcomeNotice(new Creator("Maëlle <b>", "m@example.org", locale), "Maison Lin", "Printemps", outcome),
                "v/outcome", default));

        Assert.Contains(words, mail.Text, StringComparison.Ordinal);
        Assert.Contains(locale == "fr" ? "contester" : "contest", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Maëlle <b>", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", mail.Html, StringComparison.Ordinal);
        Assert.Equal(("v/outcome", "outcome", "m@example.org"), (mail.Key, mail.Kind, mail.ToAddress));
    }

    [Theory]
    [InlineData("fr", "Maison Lin tient à vous dire :")]
    [InlineData("en", "Maison Lin wishes to tell you:")]
    public async Task Gives_what_the_brand_chose_to_say_as_it_was_written(string locale, string words)
    {
        var notice = new OutcomeNotice(
            new Creator("Maëlle", "m@example.org", locale), "Maison Lin", "Printemps", VettingOutcome.Declined,
            Word: "Votre <b>public</b> est ailleurs.");
        var mail = await ComposeAsync(composer => composer.OutcomeAsync(notice, "v/outcome", default));

        Assert.Contains(words, mail.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("Votre <b>public</b> est ailleurs.", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", mail.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "ce message prend la place du précédent")]
    [InlineData("en", "this message takes the place of the one before")]
    public async Task Says_of_another_outcome_that_it_takes_the_place_of_the_one_before(string locale, string words)
    {
        var notice = new OutcomeNotice(
            new Creator("Maëlle", "m@example.org", locale), "Maison Lin", "Printemps", VettingOutcome.Approved, Again: true);
        Assert.Contains(words, (await ComposeAsync(composer => composer.OutcomeAsync(notice, "v/outcome/2", default))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            words, (await ComposeAsync(composer => composer.OutcomeAsync(notice with { Again = false }, "v/outcome", default))).Text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "À lire : 2 dossiers", "« Printemps » : Accepter, à décider avant le 18 mars 2026")]
    [InlineData("en", "To review: 2 dossiers", "“Printemps”: Approve, to be decided by 18 March 2026")]
    public async Task Says_of_many_dossiers_each_with_a_link_of_its_own(string locale, string subject, string line)
    {
        var until = new DateTimeOffset(2026, 3, 18, 10, 0, 0, TimeSpan.Zero);
        var notice = new DigestNotice(
            new Reviewer("Léa Petit", "lea@brand.example", locale), "Maison Lin",
            [
                new("Maëlle <b>", "Printemps", Recommendation.Approve, 86, "token-1", until),
                new("Rick", "Printemps", null, null, "token-2", until),
            ]);
        var mail = await ComposeAsync(composer => composer.DigestAsync(notice, "digest/1", default));

        Assert.Equal((subject, "digest", "lea@brand.example"), (mail.Subject.Replace('\u00a0', ' '), mail.Kind, mail.ToAddress));
        Assert.Contains(line, mail.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("https://vetting.example/review/token-1", mail.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"https://vetting.example/review/token-2\"", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", mail.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "pendant l’absence de Max Roy")]
    [InlineData("en", "while Max Roy is away")]
    public async Task Says_for_whom_the_reader_stands_in(string locale, string words)
    {
        var request = new ReviewRequest(
            new Reviewer("Léa Petit", "lea@brand.example", locale), "Maison Lin", DossierSamples.Sound(), Token,
            new DateTimeOffset(2026, 3, 18, 10, 0, 0, TimeSpan.Zero), "Max Roy");
        Assert.Contains(words, (await ComposeAsync(composer => composer.ReminderAsync(request, "v/reminder/0", default))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_which_setting_is_missing_when_links_have_no_address() =>
        Assert.Contains("Web:PublicAddress should be",
            (await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(
            () => InviteAsync(DossierSamples.Sound(), "en", "vetting.example"))).Message, StringComparison.Ordinal);

    private static Task<Core.Review.Mail> InviteAsync(Dossier dossier, string locale,
        string address = "https://vetting.example/") =>
        ComposeAsync(composer => composer.InvitationAsync(new ReviewRequest(
            new Reviewer("Léa Petit", "lea@brand.example", locale), "Maison Lin", dossier, Token,
            new DateTimeOffset(2026, 3, 18, 10, 0, 0, TimeSpan.Zero)), "v/invitation/0", default), address);

    private static async Task<Core.Review.Mail> ComposeAsync(
        Func<IMailComposer, Task<Core.Review.Mail>> write, string address = "https://vetting.example/")
    {
        await using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(TestStorage.Settings([$"Web:PublicAddress={address}"]))
            .AddSingleton<IBrandDirectory, NoBrands>().AddSingleton<IBrandProfiles, MemoryBrandProfiles>()
            .AddVettingPages().BuildServiceProvider();
        return await write(services.GetRequiredService<IMailComposer>());
    }

    /// <summary>Brands go by the name they are asked for with.</summary>
    private sealed class NoBrands : IBrandDirectory
    {
        public IReadOnlyList<Brand> All => [];

        public Brand? Find(string slug) => null;
    }

    private static string Decoded(string html) => System.Net.WebUtility.HtmlDecode(html);
}
