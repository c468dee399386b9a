using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vetting.Azure.Mail;
using Vetting.Azurite;
using Vetting.Core.Content;
using Vetting.Core.Flow;
using Vetting.Core.Telemetry;
using Vetting.Testing;

namespace Vetting.Azure.Tests.Mail;

public sealed class OnceMailerTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sends_a_key_once_even_after_a_restart()
    {
        await using var server = await SmtpServer.StartAsync("plain");
        await using var storage = await TestStorage.CreateAsync(azurite);

        for (var process = 0; process < 3; process++)
            await Once(server, storage).SendAsync(SmtpMailerTests.Mail, Cancellation);
        await Once(server, storage).SendAsync(SmtpMailerTests.Mail with { Key = "next" }, Cancellation);

        Assert.Equal(2, (await server.StopAsync()).Count);
    }

    [Fact]
    public async Task Sends_again_what_was_not_accepted()
    {
        await using var server = await SmtpServer.StartAsync("plain");
        await using var storage = await TestStorage.CreateAsync(azurite);
        var busy = SmtpMailerTests.Mail with { ToAddress = "busy@maison.example" };

        await Assert.ThrowsAsync<IOException>(() => Once(server, storage).SendAsync(busy, Cancellation));
        await Once(server, storage).SendAsync(busy, Cancellation);
        await Assert.ThrowsAsync<PermanentFailureException>(() => Once(server, storage).SendAsync(
            busy with { Key = "gone", ToAddress = "gone@maison.example" }, Cancellation));

        Assert.Single(await server.StopAsync());
    }

    [Fact]
    public async Task Sends_once_when_storage_goes_away_between_mail_and_row()
    {
        var folder = Directory.CreateTempSubdirectory("vetting-azurite-").FullName;
        await using (var own = new AzuriteProcess(folder))
        {
            await own.StartAsync(Cancellation);
            await using var server = await SmtpServer.StartAsync("plain");
            await using var storage = TestStorage.Of(own.ConnectionString);
            using var metrics = new VettingMetrics();
            await storage.Get<IStorageSetup>().EnsureAsync(Cancellation);
            var mailer = new OnceMailer(
                new Leaving(server.Mailer(), own), storage.Get<StorageClients>(), storage.Get<IntegrityKey>(),
                TimeProvider.System, metrics);

            var away = await Record.ExceptionAsync(() => mailer.SendAsync(SmtpMailerTests.Mail, Cancellation));
            Assert.True(StorageFailure.IsTransient(away!));
            await own.StartAsync(Cancellation);
            await mailer.SendAsync(SmtpMailerTests.Mail, Cancellation);
            await Once(server, storage).SendAsync(SmtpMailerTests.Mail, Cancellation);

            Assert.Single(await server.StopAsync());
        }
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("Mail:Smtp:Host")]
    [InlineData("Mail:Smtp:FromAddress", "Host=mail", "FromAddress=nobody")]
    [InlineData("Mail:Smtp:User", "Host=mail", "FromAddress=a@b.example", "User=ada")]
    [InlineData("Mail:Smtp:Security", "Host=mail", "FromAddress=a@b.example", "User=a", "Password=x", "Security=None")]
    [InlineData("Mail:Smtp:Timeout", "Host=mail", "FromAddress=a@b.example", "Timeout=00:00:00")]
    [InlineData("Mail:Smtp:Port", "Host=mail", "FromAddress=a@b.example", "Port=70000")]
    public async Task Says_which_setting_is_wrong(string wrong, params string[] settings)
    {
        await using var storage = await TestStorage.CreateAsync(azurite, services => services.AddSmtpMail(
            TestStorage.Settings(settings.Select(setting => $"Mail:Smtp:{setting}"))));

        var refused = Assert.Throws<OptionsValidationException>(() => storage.Get<Core.Review.IMailer>());

        Assert.StartsWith(wrong, refused.Message);
    }

    [Fact]
    public async Task Counts_a_mail_that_a_crash_repeats_and_gives_it_the_same_message_id()
    {
        await using var server = await SmtpServer.StartAsync("plain");
        await using var storage = await TestStorage.CreateAsync(azurite);
        using var counted = new MailCount();
        var crashing = new OnceMailer(
            new Crashing(server.Mailer()), storage.Get<StorageClients>(), storage.Get<IntegrityKey>(), TimeProvider.System,
            counted.Metrics);

        await Assert.ThrowsAsync<OperationCanceledException>(() => crashing.SendAsync(SmtpMailerTests.Mail, Cancellation));
        for (var process = 0; process < 2; process++)
        {
            await new OnceMailer(
                    server.Mailer(), storage.Get<StorageClients>(), storage.Get<IntegrityKey>(), TimeProvider.System,
                    counted.Metrics)
                .SendAsync(SmtpMailerTests.Mail, Cancellation);
        }

        var mails = await server.StopAsync();
        Assert.Equal(2, mails.Count);
        Assert.Equal(mails[0].MessageId, mails[1].MessageId);
        Assert.Equal(1, counted.Repeated);
    }

    private static OnceMailer Once(SmtpServer server, TestStorage storage) =>
        new(server.Mailer(), storage.Get<StorageClients>(), storage.Get<IntegrityKey>(), TimeProvider.System,
            new VettingMetrics());

    /// <summary>Its process ends between the server's word and the row.</summary>
    private sealed class Crashing(Core.Review.IMailer inner) : Core.Review.IMailer
    {
        public async Task SendAsync(Core.Review.Mail mail, CancellationToken cancellation)
        {
            await inner.SendAsync(mail, cancellation);
            throw new OperationCanceledException();
        }
    }

    private sealed class Leaving(Core.Review.IMailer inner, AzuriteProcess azurite) : Core.Review.IMailer
    {
        public async Task SendAsync(Core.Review.Mail mail, CancellationToken cancellation)
        {
            await inner.SendAsync(mail, cancellation);
            await azurite.StopAsync();
        }
    }
}
