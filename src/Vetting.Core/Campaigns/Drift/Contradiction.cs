using Vetting.Core.Findings;

namespace Vetting.Core.Campaigns.Drift;

/// <summary>Two creators say of the same product what does not go together.</summary>
/// <param name="About">What it is about, as the first one writes it: sucre, €, vegan.</param>
public sealed record Contradiction(ContradictionKind Kind, string About, Claim One, Claim Other);

public enum ContradictionKind
{
    /// <summary>One says that it is in it, the other that it is not.</summary>
    Contents,
    /// <summary>Two figures for the same.</summary>
    Figure,
    /// <summary>One says that it is so, the other that it is not.</summary>
    Quality,
    /// <summary>Two places it comes from.</summary>
    Origin,
}

/// <param name="Vetting">Who says it first.</param>
/// <param name="Creators">How many say so.</param>
public sealed record Claim(string Vetting, Evidence Quote, int Creators);
