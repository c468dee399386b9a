
namespace Vetting.Core.Policies;

/// <param name="StandIn">True when the embedded analysis may read the posts while the text service stays away; the
/// dossier then says so. Otherwise the vetting fails, for an operator to start again.</param>
public sealed record AnalysisPolicy(bool StandIn);
