using System.Text.Json;
using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Findings;
using Vetting.Core.Policies;
using Vetting.Core.Reading;
using Vetting.LocalHost.Vet;

namespace Vetting.LocalHost.CommandLine.Policies;

/// <summary>Dossiers in a folder, with the inputs beside them.</summary>
internal static class PastVettings
{
    public const string BuiltIn = "built-in";

    /// <returns>One a dossier, in the order of their folders' names.</returns>
    /// <exception cref="InvalidOperationException">There is no dossier, or no such policy file.</exception>
    public static async Task<IReadOnlyList<DossierChange>> ReplayAsync(
        string before, string after, DirectoryInfo folder, CancellationToken cancellation)
    {
        var (old, now) = (await ReadAsync(before, cancellation), await ReadAsync(after, cancellation));
        var files = folder.GetFiles("dossier.json", SearchOption.AllDirectories)
            .OrderBy(file => file.FullName, StringComparer.Ordinal).ToList();
        if (files.Count == 0)
            throw new InvalidOperationException($"There is no dossier.json in {folder.FullName} or below.");
        List<DossierChange> changes = [];
        var compiled = new Dictionary<EffectivePolicy, CompiledPolicy>(ReferenceEqualityComparer.Instance);
        foreach (var file in files)
        {
            var inputs = await InputsAsync(file, cancellation);
            changes.Add(PolicyReplay.Compare(inputs, Compiled(old, inputs), Compiled(now, inputs)));
        }

        return changes;

        CompiledPolicy Compiled(byte[]? layer, Material inputs)
        {
            var policy = EffectivePolicies.Compose(layer, inputs.Brief.PolicyPart);
            return compiled.TryGetValue(policy, out var known) ? known
                : compiled[policy] = new CompiledPolicy(policy.Policy);
        }
    }

    private static async Task<byte[]?> ReadAsync(string policy, CancellationToken cancellation) =>
        policy == BuiltIn ? null
        : File.Exists(policy) ? await File.ReadAllBytesAsync(policy, cancellation)
        : throw new InvalidOperationException($"There is no policy file {policy}; {BuiltIn} stands for none.");

    private static async Task<Material> InputsAsync(FileInfo file, CancellationToken cancellation)
    {
        try
        {
            var dossier = JsonSerializer.Deserialize<Dossier>(
                await File.ReadAllBytesAsync(file.FullName, cancellation), Json.Options)!;
            var content = new FolderContentStore(Path.Combine(file.DirectoryName!, "inputs"));
            return await new MaterialReader(content).ReadAsync(dossier.VettingId, dossier.Brand, dossier.AsOf,
                InputRefs.Of(dossier.Provenance), cancellation);
        }
        catch (JsonException wrong)
        {
            throw new InvalidOperationException($"{file.FullName} is not a dossier: {wrong.Message}", wrong);
        }
    }
}
