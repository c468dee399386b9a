using Microsoft.Extensions.Logging;
using Vetting.Core.Texts;

namespace Vetting.Azure.TextAnalytics;

/// <summary>
/// Azure AI Language, asked about packs of short texts; what needs no service (handles, check digits, texts without
/// letters) is read by the embedded analyser. A text's neighbours in a pack may colour what the service says of it, though
/// no sentence, name or phrase of one text counts for another.
/// </summary>
internal sealed class AzureAnalyser(LanguageService service, ITextAnalyser embedded, ILogger<AzureAnalyser> log)
    : ITextAnalyser
{
    /// <summary>Raised whenever the code may make something else of the service's answers.</summary>
    private const string CodeVersion = "2";

    // Mail addresses and numbers look alike in every language; a text of unknown language is searched for them only.
    private const string AnyLanguage = "en";

    private readonly LanguageReader _languages = new(service, embedded);

    // The service's own model changes without notice.
    public AnalyserInfo Info { get; } = new(
        "azure-language", $"{CodeVersion}.{embedded.Info.Version}", Reproducible: false, embedded.Info.Lexicons);

    public async Task<IReadOnlyList<LanguageGuess>> IdentifyAsync(
        IReadOnlyList<string> texts, CancellationToken cancellation)
    {
        var (guesses, alone) = await _languages.ReadAsync(texts, cancellation);
        log.Identified(texts.Count, alone);
        return guesses;
    }

    public async Task<IReadOnlyList<TextAnalysis>> AnalyseAsync(
        IReadOnlyList<TextToAnalyse> texts, CancellationToken cancellation)
    {
        var own = await embedded.AnalyseAsync(texts, cancellation);
        TextReport[] reports = [.. texts.Zip(own, (text, analysis) => new TextReport(text, analysis))];
        var written = Enumerable.Range(0, texts.Count).Where(index => Words.In(texts[index].Text)).ToList();
        var known = Packing.Pack(written.Where(index => texts[index].Language is not null)
            .Select(index => new TextToPack(index, texts[index].Text, texts[index].Language!)));
        var unknown = written.Where(index => texts[index].Language is null).ToList();
        unknown.ForEach(index => reports[index].Refuse(NotAnalysedReason.Language));

        var searched = Packing.Pack(unknown.Select(index => new TextToPack(index, texts[index].Text, AnyLanguage)));
        await AskAsync(known, searched, reports, cancellation);
        TextAnalysis[] analyses = [.. own];
        written.ForEach(index => analyses[index] = reports[index].Compose());
        log.Read(texts.Count, known.Count, analyses.Count(analysis => analysis.NotAnalysed is not null));
        return analyses;
    }

    private async Task AskAsync(
        IReadOnlyList<PackedDocument> known, IReadOnlyList<PackedDocument> unknown, TextReport[] reports,
        CancellationToken cancellation)
    {
        var sentences = new SentenceReader(service).ReadAsync(known, cancellation);
        var phrases = service.PhrasesAsync(known, cancellation);
        var entities = service.EntitiesAsync(known, cancellation);
        var personal = service.PersonalDataAsync([.. known, .. unknown], cancellation);
        await Task.WhenAll(sentences, phrases, entities, personal);

        // Only the tone makes a language unreadable: the other features know fewer.
        Report(await sentences, reports, _ => true, AddSentences);
        Report(await phrases, reports, MayPass, AddPhrases);
        Report(await entities, reports, MayPass, AddMentions);
        Report(await personal, reports, MayPass, AddPersonalData);
    }

    private static bool MayPass(NotAnalysedReason reason) => reason != NotAnalysedReason.Language;

    private static void Report<T>(
        IEnumerable<DocumentAnswer<T>> answers, TextReport[] reports, Func<NotAnalysedReason, bool> counts,
        Action<PackedDocument, T, TextReport[]> add)
        where T : class
    {
        foreach (var answer in answers)
        {
            if (answer.Value is { } value)
            {
                add(answer.Document, value, reports);
            }
            else if (counts(answer.Refused!.Value))
            {
                foreach (var slice in answer.Document.Slices)
                    reports[slice.Text].Refuse(answer.Refused.Value);
            }
        }
    }

    private static void AddSentences(
        PackedDocument document, IReadOnlyList<ToldSentence> sentences, TextReport[] reports)
    {
        foreach (var sentence in sentences)
        {
            if (document.Under(sentence.Offset, sentence.Length) is [var (slice, span)])
                reports[slice.Text].Add(slice, span, sentence);
        }
    }

    private static void AddPhrases(PackedDocument document, IReadOnlyList<string> phrases, TextReport[] reports)
    {
        foreach (var phrase in phrases.Where(phrase => phrase.Length > 0))
        {
            foreach (var slice in document.Slices)
                reports[slice.Text].AddPhrase(slice, phrase);
        }
    }

    private static void AddMentions(
        PackedDocument document, IReadOnlyList<NamedEntity> entities, TextReport[] reports)
    {
        foreach (var entity in entities)
        {
            if (MentionKinds.Of(entity.Category) is { } kind
                && document.Under(entity.Offset, entity.Length) is [var (slice, span)])
            {
                reports[slice.Text].AddMention(kind, span, entity.Confidence);
            }
        }
    }

    // What lies across two texts is hidden in both: hiding too much harms nobody.
    private static void AddPersonalData(
        PackedDocument document, IReadOnlyList<NamedEntity> entities, TextReport[] reports)
    {
        foreach (var entity in entities)
        {
            if (PersonalDataKinds.Of(entity.Category) is { } kind)
            {
                foreach (var (slice, span) in document.Under(entity.Offset, entity.Length))
                    reports[slice.Text].AddPersonalData(kind, span);
            }
        }
    }
}
