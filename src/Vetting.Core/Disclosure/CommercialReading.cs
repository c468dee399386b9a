using Vetting.Core.Policies;
using Vetting.Core.Safety;

namespace Vetting.Core.Disclosure;

/// <summary>Whether a post advertises, and whether it says so.</summary>
/// <param name="Signs">What in the text speaks for commercial intent; empty when only platform or marker says
/// so.</param>
/// <param name="Doubtful">A marker that readers may not understand as advertising; null when there is none.</param>
internal sealed record CommercialReading(
    bool IsCommercial, bool IsMarked, IReadOnlyList<(CommercialSign Sign, TermMatch Match)> Signs, TermMatch? Doubtful);
