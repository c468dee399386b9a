using Vetting.Core.Content;

namespace Vetting.Azure.Blobs;

internal static class ContainerNames
{
    public static string Of(ContentKind kind) => kind switch
    {
        ContentKind.Submission => "submissions",
        ContentKind.Brief => "briefs",
        ContentKind.Policy => "policies",
        ContentKind.History => "histories",
        ContentKind.Analysis => "analyses",
        ContentKind.Dossier => "dossiers",
        ContentKind.Proof => "proofs",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of content."),
    };
}
