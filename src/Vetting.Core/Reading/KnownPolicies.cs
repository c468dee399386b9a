using System.Collections.Concurrent;
using Vetting.Core.Content;
using Vetting.Core.Policies;

namespace Vetting.Core.Reading;

/// <summary>
/// Stored policies by their hash, so that what is built from one, such as a matcher of thousands of terms, is built once.
/// </summary>
internal static class KnownPolicies
{
    private const int Most = 32;
    private static readonly ConcurrentDictionary<string, CompiledPolicy> ByHash = new(StringComparer.Ordinal);

    /// <exception cref="PolicyException">The bytes are not a whole policy.</exception>
    public static CompiledPolicy Read(ContentRef reference, byte[] bytes)
    {
        if (ByHash.TryGetValue(reference.Sha256, out var known))
            return known;
        if (ByHash.Count >= Most)
            ByHash.Clear();
        return ByHash.GetOrAdd(reference.Sha256, new CompiledPolicy(PolicyFile.ReadStored(bytes)));
    }
}
