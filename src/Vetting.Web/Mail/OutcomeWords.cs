using Vetting.Core.Content;

namespace Vetting.Web.Mail;

/// <summary>What a creator is told of one outcome.</summary>
internal sealed record OutcomeWords(MailWord Subject, MailWord Heading, MailWord Opening, MailWord Meaning)
{
    public static OutcomeWords Of(string key, LocalizedText heading, LocalizedText opening, LocalizedText meaning) => new(
        new MailWord($"{key}.subject", new("Votre candidature chez {brand}", "Your submission to {brand}"), OneLine: true),
        new MailWord($"{key}.heading", heading, OneLine: true),
        new MailWord($"{key}.opening", opening),
        new MailWord($"{key}.meaning", meaning));

    public IReadOnlyList<MailWord> All => [Subject, Heading, Opening, Meaning];
}
