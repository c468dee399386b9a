using MimeKit;
using Vetting.Azure.Mail;

namespace Vetting.Azure.Tests.Mail;

public sealed class MailMessageTests
{
    private const string Encoded = "=?utf-8?B?UGF5IG1lIG5vdw==?=";

    [Theory]
    [InlineData(Encoded)]
    [InlineData("=?utf-8?Q?Pay_me_now?= Ada")]
    [InlineData("Zoë =?iso-8859-1?Q?Pay?=")]
    public async Task What_looks_like_an_encoded_word_stays_text(string name)
    {
        var sender = MailMessage.AddressOf("Maison", "vetting@maison.example")!;
        using var message = MailMessage.From(
            new Core.Review.Mail("key", "invitation", name, "ada@creators.example", $"À lire : {name}", "text", "<p>text</p>"),
            sender, MailMessage.AddressOf(name, "ada@creators.example")!);
        using var sent = new MemoryStream();
        await message.WriteToAsync(sent, TestContext.Current.CancellationToken);
        sent.Position = 0;

        using var read = await MimeMessage.LoadAsync(sent, TestContext.Current.CancellationToken);

        Assert.Equal(name, Seen(read.To.Mailboxes.Single().Name));
        Assert.Equal($"À lire : {name}", Seen(read.Subject));
    }

    // The mark between the first two characters is not seen.
    private static string? Seen(string? text) => text?.Replace("\u2060", "", StringComparison.Ordinal);
}
