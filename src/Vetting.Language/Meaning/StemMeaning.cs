using Vetting.Core.Analysis;
using Vetting.Core.Briefs;
using Vetting.Core.Texts;
using Vetting.Language.Lexicons;

namespace Vetting.Language.Meaning;

/// <summary>
/// Meaning by shared words, offline: each phrase of the brief is looked for by the stems of its words, in any form and
/// order, also grown together in a hashtag; beside them the words of its field and what emoji show. Synonyms it does not know.
/// </summary>
internal sealed class StemMeaning : IMeaningReader
{
    private readonly Library _library = Library.Shared;

    public MeaningMethod Method { get; } = new(MeaningMethod.Stems, "3", Reproducible: true);

    public Task<IReadOnlyList<Nearness>> CompareAsync(
        Brief brief, IReadOnlyList<TextToAnalyse> texts, CancellationToken cancellation)
    {
        // The brief's own words may be of any language: they are read as the text's language would.
        var phrases = BriefPhrase.Of(brief);
        var briefs = texts.Select(text => text.Language ?? "").Distinct()
            .ToDictionary(language => language, language => new StemmedBrief(phrases, language, _library));
        IReadOnlyList<Nearness> nearness = [.. texts.Select(text => Read(text, briefs[text.Language ?? ""]))];
        return Task.FromResult(nearness);

        Nearness Read(TextToAnalyse text, StemmedBrief wanted)
        {
            cancellation.ThrowIfCancellationRequested();
            return wanted.Compare(_library.Tokeniser.Tokenise(text.Text));
        }
    }
}
