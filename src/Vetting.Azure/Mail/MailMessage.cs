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
        Subject = AsText(mail.Subject),
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
            ? new MailboxAddress(Encoding.UTF8, AsText(name), address)
            : null;

    /// <summary>One line that no reader decodes: what looks like an encoded word (RFC 2047) gets a mark between its first two
    /// characters that is not seen, by which the whole becomes one that stands for the text as it is.</summary>
    private static string AsText(string text) =>
        ShownText.OnOneLine(text).Replace("=?", "=\u2060?", StringComparison.Ordinal);

    public static string Hash(string key) => Sha256Hex.Of(key);
}
