using Vetting.Core.Content;

namespace Vetting.Core.Policies;

/// <summary>A whole policy after all its layers.</summary>
/// <param name="Canonical">What is stored with a vetting and hashed into its dossier.</param>
public sealed record EffectivePolicy(Policy Policy, byte[] Canonical)
{
    public static EffectivePolicy Of(Policy policy) => new(policy, CanonicalJson.Serialize(policy));
}
