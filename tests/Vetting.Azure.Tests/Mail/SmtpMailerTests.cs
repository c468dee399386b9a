using System.Net;
using System.Net.Sockets;
using Vetting.Azure.Mail;
using Vetting.Core.Flow;

namespace Vetting.Azure.Tests.Mail;

public sealed class SmtpMailerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    internal static Core.Review.Mail Mail { get; } = new(
        "maison-20260301T120000-0123456789abcdef/invitation/0", "invitation", "Zoë Lefèvre", "zoe@maison.example",
        "À décider : Chloé, l'été 🌿", "Bonjour Zoë,\nœuvre à décider.", "<p>Bonjour <b>Zoë</b>, œuvre à décider.</p>");

    [Fact]
    public async Task Carries_accents_in_every_part()
    {
        await using var server = await SmtpServer.StartAsync("plain");

        await server.Mailer().SendAsync(Mail, Cancellation);

        var received = await server.ReceiveAsync();
        Assert.Equal(["vetting@maison.example", "zoe@maison.example"], received.Envelope);
        Assert.Equal("\"Maison Éclat\" <vetting@maison.example>", received.From);
        Assert.Equal(new Recipient("Zoë Lefèvre", "zoe@maison.example"), Assert.Single(received.To));
        Assert.Equal(Mail.Subject, received.Subject);
        Assert.Equal(Mail.Text, received.Text.Trim());
        Assert.Equal(Mail.Html, received.Html.Trim());
        Assert.StartsWith("multipart/alternative", received.Headers["content-type"]);
    }

    [Fact]
    public async Task Names_where_answers_go_and_nothing_where_nobody_reads_them()
    {
        await using var server = await SmtpServer.StartAsync("plain");

        await server.Mailer().SendAsync(Mail, Cancellation);
        await server.Mailer().SendAsync(Mail with { Key = "2", ReplyTo = "bonjour@maison.example" }, Cancellation);
        await server.Mailer().SendAsync(
            Mail with { Key = "3", ReplyTo = "bonjour@maison.example\r\nBcc: eve@evil.example" }, Cancellation);

        Assert.DoesNotContain("reply-to", (await server.ReceiveAsync()).Headers.Keys);
        Assert.Equal("bonjour@maison.example", (await server.ReceiveAsync()).Headers["reply-to"]);
        var third = await server.ReceiveAsync();
        Assert.DoesNotContain(third.Headers.Keys, header => header is "reply-to" or "bcc");
    }

    [Fact]
    public async Task Marks_the_mail_with_its_key_the_same_way_each_time()
    {
        await using var server = await SmtpServer.StartAsync("plain");

        await server.Mailer().SendAsync(Mail, Cancellation);
        await server.Mailer().SendAsync(Mail with { Subject = "Encore" }, Cancellation);
        await server.Mailer().SendAsync(Mail with { Key = "other\r\nBcc: eve@evil.example é" }, Cancellation);

        var first = await server.ReceiveAsync();
        var second = await server.ReceiveAsync();
        var third = await server.ReceiveAsync();
        Assert.Matches("^<[0-9a-f]{32}@maison.example>$", first.MessageId);
        Assert.Equal(first.MessageId, second.MessageId);
        Assert.NotEqual(first.MessageId, third.MessageId);
        Assert.Equal("auto-generated", first.Headers["auto-submitted"]);
        Assert.Equal(Mail.Key, Uri.UnescapeDataString(first.Headers["x-idempotency-key"]));
        Assert.DoesNotContain("bcc", third.Headers.Keys);
    }

    [Theory]
    [InlineData("Zoë\r\nBcc: eve@evil.example", "Hello")]
    [InlineData("Zoë", "Hello\r\nBcc: eve@evil.example\r\n\r\nBuy")]
    [InlineData("Zoë\nX-Evil: 1", "Hello\nX-Evil: 1")]
    [InlineData("\"Zoë\" <eve@evil.example>, ", "\u2028X-Evil: 1\u0000")]
    public async Task Lets_no_name_or_subject_add_a_header_or_a_recipient(string name, string subject)
    {
        await using var server = await SmtpServer.StartAsync("plain");

        await server.Mailer().SendAsync(Mail with { ToName = name, Subject = subject }, Cancellation);

        var received = await server.ReceiveAsync();
        Assert.Equal(["vetting@maison.example", "zoe@maison.example"], received.Envelope);
        Assert.Equal("zoe@maison.example", Assert.Single(received.To).Address);
        Assert.DoesNotContain(received.Headers.Keys, header => header is "bcc" or "x-evil");
        Assert.Contains("Bonjour", received.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("zoe")]
    [InlineData("zoe@maison.example, eve@evil.example")]
    [InlineData("zoe@maison.example\r\nRCPT TO:<eve@evil.example>")]
    [InlineData("Zoë <zoe@maison.example>")]
    [InlineData("team: zoe@maison.example;")]
    public async Task Refuses_what_is_not_one_address_without_a_try(string address)
    {
        await using var server = await SmtpServer.StartAsync("plain");

        await Assert.ThrowsAsync<PermanentFailureException>(
            () => server.Mailer().SendAsync(Mail with { ToAddress = address }, Cancellation));

        Assert.Empty(await server.StopAsync());
    }

    [Fact]
    public async Task Calls_a_refusal_permanent_and_keeps_the_address_to_itself()
    {
        await using var server = await SmtpServer.StartAsync("plain");

        var refused = await Assert.ThrowsAsync<PermanentFailureException>(
            () => server.Mailer().SendAsync(Mail with { ToAddress = "gone@maison.example" }, Cancellation));

        Assert.Contains("550", refused.Message);
        Assert.DoesNotContain("gone@", refused.ToString());
    }

    [Fact]
    public async Task Can_be_tried_again_when_the_server_puts_a_mail_off()
    {
        await using var server = await SmtpServer.StartAsync("plain");
        var mail = Mail with { ToAddress = "busy@maison.example" };

        var busy = await Assert.ThrowsAsync<IOException>(() => server.Mailer().SendAsync(mail, Cancellation));
        await server.Mailer().SendAsync(mail, Cancellation);

        Assert.Contains("452", busy.Message);
        Assert.DoesNotContain("busy@", busy.ToString());
        Assert.Equal("busy@maison.example", (await server.ReceiveAsync()).Envelope[1]);
    }

    [Fact]
    public async Task Can_be_tried_again_when_the_server_is_away()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();
        await using var server = await SmtpServer.StartAsync("plain");

        await Assert.ThrowsAsync<IOException>(
            () => server.Mailer(options => options with { Port = port }).SendAsync(Mail, Cancellation));
    }

    [Theory]
    [InlineData("starttls", SmtpSecurity.StartTls)]
    [InlineData("tls", SmtpSecurity.Tls)]
    public async Task Sends_over_tls_and_signs_in(string server, SmtpSecurity security)
    {
        await using var secure = await SmtpServer.StartAsync(server, "vetting", "sésame");
        SmtpOptions Secure(SmtpOptions options) =>
            options with { Security = security, User = "vetting", Password = "sésame" };

        await secure.Mailer(Secure).SendAsync(Mail, Cancellation);
        Assert.True((await secure.ReceiveAsync()).Secure);

        await Assert.ThrowsAsync<IOException>(() =>
            secure.Mailer(options => Secure(options) with { Password = "wrong" }).SendAsync(Mail, Cancellation));
    }

    [Fact]
    public async Task Does_not_fall_back_to_clear_text()
    {
        await using var server = await SmtpServer.StartAsync("plain");

        await Assert.ThrowsAsync<IOException>(() =>
            server.Mailer(options => options with { Security = SmtpSecurity.StartTls }).SendAsync(Mail, Cancellation));

        Assert.Empty(await server.StopAsync());
    }

    [Fact]
    public async Task Trusts_no_certificate_that_nobody_vouches_for()
    {
        await using var server = await SmtpServer.StartAsync("tls");
        SmtpOptions Tls(SmtpOptions options) => options with { Security = SmtpSecurity.Tls };

        await Assert.ThrowsAsync<IOException>(() => server.Mailer(Tls, trusting: false).SendAsync(Mail, Cancellation));
        await server.Mailer(Tls).SendAsync(Mail, Cancellation);
    }
}
