using Vetting.Core.Content;
using Vetting.Core.Flow;
using Vetting.Core.History;
using Vetting.Core.Vettings;

namespace Vetting.Core.Dossiers;

/// <summary>Assesses every dimension and stores the dossier under its hash, and beside it what pictures can be had.</summary>
public sealed class CompileDossier(IContentStore content, IUses? uses = null, PictureKeeping? pictures = null)
    : IActivity<DossierToCompile, CompiledDossier>
{
    public static Step<DossierToCompile, CompiledDossier> Step { get; } =
        Step<DossierToCompile, CompiledDossier>.By<CompileDossier>(stage: FlowStages.Assessing);

    public async Task<CompiledDossier> RunAsync(DossierToCompile input, CancellationToken cancellation)
    {
        var order = input.Order;
        var refs = new InputRefs(order.Submission, order.Brief, order.Policy, input.Histories, input.Analysis);
        var dossier = DossierCompiler.Compile(await new MaterialReader(content)
            .ReadAsync(order.VettingId, order.Brand, order.AsOf, refs, cancellation));
        var stored = await content.For(uses, order.VettingId).PutJsonAsync(ContentKind.Dossier, dossier, cancellation);
        if (pictures is not null)
            await pictures.KeepAsync(order.VettingId, dossier, cancellation);
        return new CompiledDossier(stored, dossier.Advice.Recommendation, dossier.Advice.Score);
    }
}

public sealed record DossierToCompile(
    VettingOrder Order, IReadOnlyList<RetrievalOutcome> Histories, ContentRef Analysis);
