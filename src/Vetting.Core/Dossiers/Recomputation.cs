using System.Text.Json;
using System.Text.Json.Nodes;
using Vetting.Core.Analysis;
using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.Texts;

namespace Vetting.Core.Dossiers;

/// <summary>Computes a dossier again from its inputs and compares byte by byte.</summary>
/// <param name="meaning">Null to take similarities as they were stored.</param>
public sealed class Recomputation(IContentStore content, ITextAnalyser analyser, IMeaningReader? meaning = null)
{
    /// <param name="original">The dossier's canonical JSON.</param>
    /// <exception cref="ContentMissingException">An input is not in the store.</exception>
    /// <exception cref="JsonException">The bytes are not a dossier.</exception>
    public async Task<RecomputationResult> RunAsync(byte[] original, CancellationToken cancellation)
    {
        var dossier = JsonSerializer.Deserialize<Dossier>(original, Json.Options)
            ?? throw new JsonException("A dossier should be a JSON object.");
        var refs = await AnalyseAgainAsync(dossier.Provenance, cancellation);
        var inputs = await new MaterialReader(content)
            .ReadAsync(dossier.VettingId, dossier.Brand, dossier.AsOf, refs, cancellation);
        var again = CanonicalJson.Serialize(DossierCompiler.Compile(inputs));
        return new RecomputationResult(
            ContentRef.Of(ContentKind.Dossier, original).Sha256,
            ContentRef.Of(ContentKind.Dossier, again).Sha256,
            Difference(JsonNode.Parse(original), JsonNode.Parse(again), "$")
                ?? (original.AsSpan().SequenceEqual(again) ? null : "the same values, written in another way"),
            AnalysedAgain: analyser.Info.Reproducible && SameAnalyser(dossier.Provenance.Analyser),
            MadeBy: MadeByAnother(dossier.Provenance));
    }

    /// <summary>A service's answers cannot be asked for again years later; those are taken as they were stored.</summary>
    private async Task<InputRefs> AnalyseAgainAsync(Provenance provenance, CancellationToken cancellation)
    {
        var refs = InputRefs.Of(provenance);
        if (!analyser.Info.Reproducible || !SameAnalyser(provenance.Analyser))
            return refs;
        var before = (await content.GetJsonAsync<AnalysisSet>(refs.Analysis, cancellation)).Meaning;
        var comparable = before is { Method.Reproducible: true } && before.Method.Name == meaning?.Method.Name;
        var again = await new AnalyseDiscourse(content, analyser,
            standIn: new StandInAnalyser(analyser), meaning: comparable ? meaning : null)
            .RunAsync(new(provenance.Histories, provenance.StandIn ?? false, Brief: provenance.Brief), cancellation);
        return refs with { Analysis = comparable ? again : await WithAsync(again, before, cancellation) };
    }

    private async Task<ContentRef> WithAsync(ContentRef analysis, BriefMeaning? before, CancellationToken cancellation)
    {
        var again = await content.GetJsonAsync<AnalysisSet>(analysis, cancellation);
        return await content.PutJsonAsync(ContentKind.Analysis, again with { Meaning = before }, cancellation);
    }

    private ProgramVersions? MadeByAnother(Provenance provenance)
    {
        var now = SameAnalyser(provenance.Analyser) ? analyser.Info.Version : provenance.Analyser.Version;
        return provenance.CodeVersion == MaterialReader.CodeVersion && provenance.Analyser.Version == now ? null
            : new ProgramVersions(
                provenance.CodeVersion, provenance.Analyser.Version, MaterialReader.CodeVersion, now);
    }

    private bool SameAnalyser(AnalyserInfo info) => info.Name == analyser.Info.Name;

    /// <summary>The path of the first difference and both values; null when there is none.</summary>
    private static string? Difference(JsonNode? before, JsonNode? after, string path) => (before, after) switch
    {
        (JsonObject a, JsonObject b) => a.Select(member => member.Key).Union(b.Select(member => member.Key))
            .Order(StringComparer.Ordinal)
            .Select(key => Difference(a[key], b[key], $"{path}.{key}"))
            .FirstOrDefault(difference => difference is not null),
        (JsonArray a, JsonArray b) when a.Count == b.Count => Enumerable.Range(0, a.Count)
            .Select(index => Difference(a[index], b[index], $"{path}[{index}]"))
            .FirstOrDefault(difference => difference is not null),
        (JsonArray a, JsonArray b) => $"{path} had {a.Count} items, now {b.Count}",
        _ when JsonNode.DeepEquals(before, after) => null,
        _ => $"{path} was {Short(before)}, now {Short(after)}",
    };

    private static string Short(JsonNode? node) =>
        (node?.ToJsonString(Json.Options) ?? "absent") is var text && text.Length > 120 ? $"{text[..120]}…" : text;
}
