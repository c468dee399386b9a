using Vetting.Azure.Mail;
using Vetting.Core.Review;
using Vetting.Core.Telemetry;
using Vetting.Testing;
using Vetting.Testing.Memory;

namespace Vetting.Azure.Tests.Mail;

/// <summary>What is kept of mails about a creator goes, and what is kept of others stays.</summary>
public sealed class KeptMailsTests(AzuriteFixture azurite)
{
    private const string Id = "maison-20260301T120000-0123456789abcdef";
    private const string Other = "maison-20260301T120000-fedcba9876543210";

    private static readonly MailsAbout About = new(
        new HashSet<string> { Id }, new HashSet<string> { "confirm/abc" }, ["zoe@creator.example", "Zoë Martin"]);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_inbox_forgets_mails_to_the_creator_about_them_and_that_name_them()
    {
        await using var storage = await TestStorage.CreateAsync(azurite, services => services.AddDevelopmentInbox());
        var (mailer, inbox) = (storage.Get<IMailer>(), storage.Get<IDevelopmentInbox>());
        await mailer.SendAsync(Mail($"{Id}/invitation/0"), Cancellation);
        await mailer.SendAsync(Mail("confirm/abc"), Cancellation);
        await mailer.SendAsync(Mail("digest/1", text: "Today: Bea, ZOË MARTIN, Cid"), Cancellation);
        await mailer.SendAsync(Mail("sign-in/2", to: "zoe@creator.example"), Cancellation);
        await mailer.SendAsync(Mail($"{Other}/invitation/0", text: "Bea"), Cancellation);

        Assert.Equal(4, await storage.Get<IKeptMails>().RemoveAsync(About, Cancellation));

        Assert.Equal($"{Other}/invitation/0", Assert.Single(await inbox.ListAsync(Cancellation)).Mail.Key);
    }

    [Fact]
    public async Task That_a_mail_went_out_is_forgotten_and_it_could_go_again()
    {
        await using var storage = await TestStorage.CreateAsync(azurite, services => services.AddVettingMetrics());
        var server = new MemoryMailer();
        var mailer = new OnceMailer(
            server, storage.Get<StorageClients>(), storage.Get<Core.Content.IntegrityKey>(), TimeProvider.System,
            storage.Get<VettingMetrics>());
        foreach (var key in new[] { $"{Id}/invitation/0", $"{Id}/outcome", "confirm/abc", $"{Other}/outcome" })
            await mailer.SendAsync(Mail(key), Cancellation);

        var kept = new TableSentMails(storage.Get<StorageClients>());

        Assert.Equal(3, await kept.RemoveAsync(About, Cancellation));
        Assert.Equal(0, await kept.RemoveAsync(About, Cancellation));
        Assert.Equal(1, await kept.RemoveAsync(
            About with { Subjects = new HashSet<string> { Other }, Keys = new HashSet<string>() }, Cancellation));
    }

    private static Core.Review.Mail Mail(string key, string text = "Hello", string to = "claire@maison.example") =>
        new(key, "kind", "Claire", to, "Subject", text, "<p>Hello</p>");
}
