using Vetting.Core.Content;
using Vetting.Core.Vettings;

namespace Vetting.Core.Rights.Places;

/// <summary>Submissions, histories, analyses, dossiers and files that creators sent. What another vetting uses too, under the same hash, is that one's
/// as well, and stays; so do briefs and policies, which are the brand's.</summary>
internal sealed class ContentsPlace(IContentStore content, IUses uses) : IPersonalPlace
{
    private static readonly (ContentKind Kind, string Name)[] Kinds =
    [
        (ContentKind.Submission, "submissions"), (ContentKind.History, "histories"), (ContentKind.Analysis, "analyses"),
        (ContentKind.Dossier, "dossiers"), (ContentKind.Proof, "proofs"),
    ];

    public string Name => "contents";

    public async Task<IReadOnlyList<ErasedPlace>> EraseAsync(
        ErasureRecord erasure, Traces traces, CancellationToken cancellation)
    {
        var vettings = traces.VettingSet();
        List<ErasedPlace> erased = [];
        foreach (var (kind, name) in Kinds)
        {
            var (removed, kept) = (0, 0);
            foreach (var reference in traces.Contents.Where(one => one.Kind == kind))
            {
                if ((await uses.UsersOfAsync(Use.Of(reference), cancellation)).All(vettings.Contains))
                    removed += await content.RemoveAsync(reference, cancellation) ? 1 : 0;
                else
                    kept++;
            }

            erased.Add(new(name, removed, kept));
        }

        foreach (var vetting in traces.Vettings)
            await uses.RemoveAsync(vetting, cancellation);
        return erased;
    }
}
