using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Analysis;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.Texts;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Panel;

/// <summary>Reads what an invented account publishes with the embedded analyser, and compares it with a cook's brief.</summary>
internal sealed class Judging(IServiceProvider services)
{
    private readonly TextReading _reading = new(services.GetRequiredService<ITextAnalyser>());

    public async Task<Material> MaterialAsync(Account account)
    {
        var channel = account.Retrieve();
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var post in channel.History!.Posts)
            texts[Sha256Hex.Of(post.Text)] = post.Text;
        var read = await _reading.ReadAsync(texts, new Dictionary<string, ReadText>(), CancellationToken.None);
        var analyses = new SortedDictionary<string, TextAnalysis>(
            read.ToDictionary(text => text.Key, text => text.Value.Analysis), StringComparer.Ordinal);
        var brief = Brief(account);
        var meaning = services.GetRequiredService<IMeaningReader>();
        var nearness = await meaning.CompareAsync(brief,
            [.. texts.Select(text => new TextToAnalyse(text.Value, analyses[text.Key].Language))], CancellationToken.None);
        var analysis = new AnalysisSet(services.GetRequiredService<ITextAnalyser>().Info, analyses,
            Meaning: BriefMeaning.Of(meaning.Method, texts.Keys, nearness));
        return Sample.Inputs(AnalysedHistory.Of([channel], analysis)) with
        {
            Submission = Sample.Submission with { Channels = [channel.Channel] },
            Brief = brief,
        };
    }

    private static Brief Brief(Account account) => Sample.Brief with
    {
        Languages = [account.Language],
        Lexicon = account.Language == "fr"
            ? ["recette", "légume", "cuisine", "soupe", "tarte", "gratin", "salade"]
            : ["recipe", "vegetable", "kitchen", "soup", "tart", "bake", "salad"],
        Communities = [],
        WantedTiers = [],
        Objective = account.Followers > 100_000 ? Objective.Awareness : Objective.Engagement,
    };
}
