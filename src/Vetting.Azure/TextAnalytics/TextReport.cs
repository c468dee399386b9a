using Vetting.Core.Analysis;
using Vetting.Core.Texts;

namespace Vetting.Azure.TextAnalytics;

/// <summary>Gathers what the service says of one text, whatever documents its parts were in.</summary>
/// <param name="embedded">What was read without the service: handles, personal data by rules.</param>
internal sealed class TextReport(TextToAnalyse text, TextAnalysis embedded)
{
    private readonly List<ReadSentence> _sentences = [];
    private readonly HashSet<TextSpan> _phrases = [];
    private readonly List<Mention> _mentions = [];
    private readonly List<PersonalData> _personal = [];
    private readonly List<Opinion> _opinions = [];
    private readonly SortedDictionary<int, ToneWord> _words = [];
    private NotAnalysedReason? _refused;

    /// <summary>A failure outweighs a refusal: it may pass.</summary>
    public void Refuse(NotAnalysedReason reason)
    {
        if (_refused is null || reason == NotAnalysedReason.Failed)
            _refused = reason;
    }

    public void Add(Slice slice, TextSpan span, ToldSentence sentence)
    {
        if (Words.Trim(text.Text, span) is { Length: > 0 } spoken)
            _sentences.Add(new ReadSentence(spoken, sentence.Tone));
        foreach (var opinion in sentence.Opinions)
        {
            if (slice.Under(opinion.Target) is { } target && slice.Under(opinion.Assessment) is { } words)
                Add(target, words, opinion.Tone);
        }
    }

    public void AddPhrase(Slice slice, string phrase)
    {
        if (Words.IndexOf(text.Text, slice.Start, slice.Length, phrase) is >= 0 and var at)
            _phrases.Add(new TextSpan(at, phrase.Length));
    }

    public void AddMention(MentionKind kind, TextSpan span, double confidence) => _mentions.Add(new Mention(
        kind, text.Text.Substring(span.Start, span.Length), span, Math.Round(Math.Clamp(confidence, 0, 1), 4)));

    public void AddPersonalData(PersonalDataKind kind, TextSpan span) => _personal.Add(new PersonalData(kind, span));

    public TextAnalysis Compose()
    {
        var reason = _refused ?? (_sentences.Count == 0 ? NotAnalysedReason.NoWords : null);
        var tone = reason is null ? Tones.Of(_sentences, [.. _words.Values]) : null;
        return new TextAnalysis(text.Language, text.Language is null ? 0 : 1, tone)
        {
            NotAnalysed = reason,
            KeyPhrases = [.. _phrases.OrderBy(span => span.Start).ThenBy(span => span.Length)],
            Mentions =
            [
                .. _mentions.Concat(embedded.Mentions.Where(mention => mention.Kind == MentionKind.Account))
                    .OrderBy(mention => mention.Span.Start).ThenBy(mention => mention.Span.Length)
                    .ThenBy(mention => mention.Kind),
            ],
            PersonalData =
            [
                .. _personal.Concat(embedded.PersonalData).DistinctBy(data => data.Span)
                    .OrderBy(data => data.Span.Start).ThenBy(data => data.Span.Length),
            ],
            Opinions =
            [
                .. _opinions.OrderBy(opinion => opinion.Target.Start).ThenBy(opinion => opinion.Assessment.Start),
            ],
        };
    }

    private void Add(TextSpan target, TextSpan words, ToldTone tone)
    {
        _opinions.Add(new Opinion(target, words, Tones.LabelOf(tone.Label)));
        _words[words.Start] = new ToneWord(words.Start, words.Length, Math.Round(tone.Positive - tone.Negative, 4));
    }
}
