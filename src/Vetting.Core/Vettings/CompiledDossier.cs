using Vetting.Core.Content;

namespace Vetting.Core.Vettings;

/// <summary>A vetting's dossier as the rest of the product needs it: where it is and what it advises.</summary>
/// <param name="Score">0 to 100; null when too little could be judged.</param>
public sealed record CompiledDossier(ContentRef Dossier, Recommendation Recommendation, double? Score);

/// <summary>What the findings add up to; advice, which a person follows or not.</summary>
public enum Recommendation
{
    Approve,
    LookCloser,
    Decline,
    /// <summary>Too little was read or known to advise anything.</summary>
    NotEnough,
}
