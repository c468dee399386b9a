using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Web.Branding;
using Vetting.Web.Site;

namespace Vetting.Web.Mail;

/// <summary>Says a mail's sentences: to whom, for which brand, about what. Whatever stands in braces is put in as one line of
/// text, and never as a sentence to fill again.</summary>
internal sealed record MailVoice(Reader Reader, BrandLook Look, IReadOnlyList<(string Name, string Value)> Values)
{
    /// <summary>To whom moments are said in the brand's own time.</summary>
    public Reader Reader { get; } = Reader.In(Look.Profile.Calendar);

    public static MailVoice To(Creator creator, BrandLook look, string briefTitle) =>
        new MailVoice(Reader.Of(creator.Locale), look, []).With("creator", creator.Name).With("brief", briefTitle);

    public MailVoice With(string name, string value) => this with { Values = [.. Values, (name, OneLine.Of(value))] };

    public MailVoice By(string member) => With("by", member);

    public MailVoice At(DateTimeOffset moment) => With("at", Reader.Moment(moment));

    public string Say(LocalizedText text) => Reader[text.With([.. Values, ("brand", Look.Name)])];

    /// <returns>A paragraph for each line.</returns>
    public IReadOnlyList<string> Say(MailWord word) => [.. OwnWords.Paragraphs(Say(Look[word]))];

    /// <summary>Of a subject or a heading.</summary>
    public string Line(MailWord word) => ShownText.OnOneLine(Say(Look[word]));
}
