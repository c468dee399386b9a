using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Desk;
using Vetting.Core.Policies;
using Vetting.Core.Versions;
using Vetting.Web.Briefs;
using Vetting.Web.Policies;

namespace Vetting.Web.Desk.Policies;

/// <summary>Where a layer stands and what it is laid over: a brand's file, or a brief's part.</summary>
/// <param name="Standing">The version that stands; 0 where there is none yet.</param>
/// <param name="Layer">As it stands.</param>
/// <param name="Under">The file below a brief's part; null for none.</param>
public abstract record LayerSeat(string Brand, int Standing, JsonObject Layer, byte[]? Under)
{
    /// <summary>The whole policy that the layer is laid over.</summary>
    public abstract EffectivePolicy Below { get; }

    /// <summary>The whole policy with a layer that is in order.</summary>
    public abstract EffectivePolicy With(JsonObject layer);

    /// <summary>What the checks of the API say of a layer.</summary>
    public abstract Task<IReadOnlyList<PolicyMistake>> CheckAsync(byte[] file, CancellationToken cancellation);

    /// <returns>The layer as a version has it; null where there is no such version.</returns>
    public abstract Task<JsonObject?> FindAsync(int version, CancellationToken cancellation);

    public abstract Proposal Propose(JsonObject layer);

    public abstract Task<SaveResult<JsonObject>> SaveAsync(JsonObject layer, Edit edit, CancellationToken cancellation);

    protected static byte[] Bytes(JsonObject layer) =>
        JsonSerializer.SerializeToUtf8Bytes(layer, Core.Content.Json.Options);

    protected static SaveResult<JsonObject> Mapped<T>(SaveResult<T> result, Func<T, JsonObject> layerOf) => result switch
    {
        SaveResult<T>.Saved saved => new SaveResult<JsonObject>.Saved(saved.Revision),
        SaveResult<T>.AsItStood same => new SaveResult<JsonObject>.AsItStood(same.Revision),
        SaveResult<T>.Overtaken { Standing: { } standing } => new SaveResult<JsonObject>.Overtaken(
            new Versioned<JsonObject>(standing.Revision, layerOf(standing.Value))),
        _ => new SaveResult<JsonObject>.Overtaken(null),
    };

    public sealed record OfBrand(
        string Brand, string Name, Versioned<byte[]>? File, IPolicyStore Policies, PolicyCheck Check)
        : LayerSeat(Brand, File?.Revision.Number ?? 0, Read(File?.Value), null)
    {
        public override EffectivePolicy Below { get; } = EffectivePolicies.Compose();

        public override EffectivePolicy With(JsonObject layer) => EffectivePolicies.Compose(Bytes(layer));

        public override Task<IReadOnlyList<PolicyMistake>> CheckAsync(byte[] file, CancellationToken cancellation) =>
            Check.FindAsync(Brand, Name, file, cancellation);

        public override async Task<JsonObject?> FindAsync(int version, CancellationToken cancellation) =>
            await Policies.FindAsync(Brand, Name, version, cancellation) is { } found ? Read(found.Value) : null;

        public override Proposal Propose(JsonObject layer) => new Proposal.OfPolicy(Name, File?.Value, Bytes(layer));

        public override async Task<SaveResult<JsonObject>> SaveAsync(
            JsonObject layer, Edit edit, CancellationToken cancellation) =>
            Mapped(await Policies.SaveAsync(Brand, Name, Bytes(layer), edit, cancellation), Read);

        private static JsonObject Read(byte[]? file) =>
            file is null ? [] : JsonNode.Parse(Encoding.UTF8.GetString(file))!.AsObject();
    }

    /// <param name="Brief">As it stands.</param>
    public sealed record OfBrief(
        string Brand, Versioned<Brief> Brief, byte[]? File, IBriefStore Briefs, BriefCheck Check)
        : LayerSeat(Brand, Brief.Revision.Number, Read(Brief.Value), File)
    {
        public override EffectivePolicy Below { get; } = EffectivePolicies.Compose(File);

        public override EffectivePolicy With(JsonObject layer) => EffectivePolicies.Compose(File, PartOf(layer));

        public override async Task<IReadOnlyList<PolicyMistake>> CheckAsync(byte[] file, CancellationToken cancellation)
        {
            if (PolicyFileCheck.Find(file, Under ?? "{}"u8.ToArray()) is { Count: > 0 } mistakes)
                return mistakes;
            var brief = Brief.Value with { PolicyPart = JsonElement.Parse(file) };
            return await Check.ReadAsync(
                Brand, brief.Id, JsonSerializer.SerializeToUtf8Bytes(brief, Core.Content.Json.Options), cancellation)
                is ParsedBrief.Invalid invalid
                    ? [.. invalid.Errors.Select(error => new PolicyMistake("$", 1, 1, $"{error.Field} {error.Message}"))]
                    : [];
        }

        public override async Task<JsonObject?> FindAsync(int version, CancellationToken cancellation) =>
            await Briefs.FindAsync(Brand, Brief.Value.Id, version, cancellation) is { } found ? Read(found.Value) : null;

        public override Proposal Propose(JsonObject layer) => new Proposal.OfBrief(
            Brief.Value, With(Layer), Brief.Value with { PolicyPart = PartOf(layer) }, With(layer));

        public override async Task<SaveResult<JsonObject>> SaveAsync(
            JsonObject layer, Edit edit, CancellationToken cancellation) => Mapped(
                await Briefs.SaveAsync(
                    Brand, Brief.Value.Id, Brief.Value with { PolicyPart = PartOf(layer) }, edit, cancellation), Read);

        private static JsonObject Read(Brief brief) =>
            brief.PolicyPart is { } part ? JsonNode.Parse(part.GetRawText())!.AsObject() : [];

        private static JsonElement? PartOf(JsonObject layer) => layer.Count == 0 ? null : JsonElement.Parse(Bytes(layer));
    }
}
