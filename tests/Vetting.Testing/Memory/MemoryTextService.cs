using Vetting.Core.Analysis;
using Vetting.Core.Texts;

namespace Vetting.Testing.Memory;

/// <summary>A text service to which every text is French and, unless a test says otherwise, says nothing good or bad.</summary>
public sealed class MemoryTextService(string name) : ITextAnalyser
{
    /// <summary>Why it does not answer now; null when it does.</summary>
    public Exception? Away { get; set; }

    /// <summary>What it hears in a text.</summary>
    public Func<string, ToneLabel> Hears { get; set; } = _ => ToneLabel.Neutral;

    public AnalyserInfo Info { get; } = new(name, "1", Reproducible: true, []);

    public Task<IReadOnlyList<LanguageGuess>> IdentifyAsync(
        IReadOnlyList<string> texts, CancellationToken cancellation) =>
        Answer(texts, _ => new LanguageGuess("fr", 1, [new("fr", 1)]));

    public Task<IReadOnlyList<TextAnalysis>> AnalyseAsync(
        IReadOnlyList<TextToAnalyse> texts, CancellationToken cancellation) =>
        Answer(texts, text => new TextAnalysis(text.Language, 1, new Tone(Hears(text.Text), 0, [])));

    private Task<IReadOnlyList<TOut>> Answer<TIn, TOut>(IReadOnlyList<TIn> texts, Func<TIn, TOut> answer) =>
        Away is { } away ? throw away : Task.FromResult<IReadOnlyList<TOut>>([.. texts.Select(answer)]);
}
