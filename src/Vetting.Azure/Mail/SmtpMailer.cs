using System.Net.Security;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using Vetting.Core.Flow;
using Vetting.Core.Review;

namespace Vetting.Azure.Mail;

/// <summary>
/// Hands a mail to the configured server. Failures carry the server's code and never its words, which hold addresses.
/// </summary>
/// <exception cref="IOException">The server is away or put the mail off; trying again may help.</exception>
public sealed class SmtpMailer(IOptions<SmtpOptions> options, TimeProvider clock) : IMailer
{
    private readonly SmtpOptions _smtp = options.Value;

    /// <summary>For tests, whose server has a certificate of its own making.</summary>
    internal RemoteCertificateValidationCallback? Trusts { get; init; }

    public async Task SendAsync(Core.Review.Mail mail, CancellationToken cancellation)
    {
        var recipient = MailMessage.AddressOf(mail.ToName, mail.ToAddress)
            ?? throw new PermanentFailureException("The mail's address is not one that mail can go to.");
        using var message = MailMessage.From(
            mail, MailMessage.AddressOf(_smtp.FromName, _smtp.FromAddress)!, recipient);
        if (mail.ReplyTo is { } answers && MailMessage.AddressOf("", answers) is { } to)
            message.ReplyTo.Add(to);
        message.Date = clock.GetUtcNow();
        using var client = new SmtpClient { Timeout = (int)_smtp.Timeout.TotalMilliseconds };
        if (Trusts is not null)
            client.ServerCertificateValidationCallback = Trusts;
        await ConnectAsync(client, cancellation);
        await HandOverAsync(client, message, cancellation);
        await LeaveAsync(client, cancellation);
    }

    private async Task ConnectAsync(SmtpClient client, CancellationToken cancellation)
    {
        var security = _smtp.Security switch
        {
            SmtpSecurity.None => SecureSocketOptions.None,
            SmtpSecurity.StartTls => SecureSocketOptions.StartTls,
            _ => SecureSocketOptions.SslOnConnect,
        };
        try
        {
            await client.ConnectAsync(_smtp.Host, _smtp.Port, security, cancellation);
            if (_smtp is { User: { } user, Password: { } password })
                await client.AuthenticateAsync(user, password, cancellation);
        }
        // Wrong settings, too: an operator can mend them while the flow waits.
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            throw new IOException($"{_smtp.Host}:{_smtp.Port} did not let us in: {failed.GetType().Name}.");
        }
    }

    private static async Task HandOverAsync(SmtpClient client, MimeMessage message, CancellationToken cancellation)
    {
        try
        {
            await client.SendAsync(message, cancellation);
        }
        catch (SmtpCommandException refused) when ((int)refused.StatusCode >= 500)
        {
            throw new PermanentFailureException(
                $"The mail server refused the mail for good: {(int)refused.StatusCode}.");
        }
        catch (SmtpCommandException busy)
        {
            throw new IOException($"The mail server put the mail off: {(int)busy.StatusCode}.");
        }
        catch (SmtpProtocolException broken)
        {
            throw new IOException($"The mail server broke off: {broken.GetType().Name}.");
        }
    }

    private static async Task LeaveAsync(SmtpClient client, CancellationToken cancellation)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellation);
        }
        // The mail is accepted; a failure now must not send it again.
        catch (Exception rude) when (rude is IOException or SmtpProtocolException or SmtpCommandException)
        {
        }
    }
}
