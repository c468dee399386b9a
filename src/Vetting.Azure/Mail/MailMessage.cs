using System.Text;
using MimeKit;
using Vetting.Core.Content;

namespace Vetting.Azure.Mail;

/// <summary>A mail in the form that travels: text and HTML, the same Message-Id for the same key.</summary>
internal static class MailMessage
{
    public static MimeMessage From(Core.Review.Mail mail, MailboxAddress sender, MailboxAddress recipient) => new()
    {
        From = { sender },
        To = { recipient },
        Subject = ShownText.OnOneLine(mail.Subject),
        MessageId = $"{Hash(mail.Key)[..32]}@{sender.Domain}",
        Headers =
        {
            // RFC 3834: keeps out-of-office robots from answering.
            { "Auto-Submitted", "auto-generated" },
            { "X-Idempotency-Key", Uri.EscapeDataString(mail.Key) },
        },
        Body = new MultipartAlternative
        {
            new TextPart("plain") { Text = mail.Text },
            new TextPart("html") { Text = mail.Html },
        },
    };

    /// <returns>Null when the address is not one that mail can go to.</returns>
    public static MailboxAddress? AddressOf(string name, string address) =>
        !address.Any(unit => char.IsControl(unit) || char.IsWhiteSpace(unit))
        && MailboxAddress.TryParse(address, out var parsed)
        && parsed.Address == address && parsed.Domain is { Length: > 0 }
            ? new MailboxAddress(Encoding.UTF8, ShownText.OnOneLine(name), address)
            : null;

    public static string Hash(string key) => Sha256Hex.Of(key);
}
