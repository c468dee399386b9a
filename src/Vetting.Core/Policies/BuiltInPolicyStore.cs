namespace Vetting.Core.Policies;

/// <summary>Knows the default policy and nothing else.</summary>
public sealed class BuiltInPolicyStore : IPolicyStore
{
    public const string DefaultName = "default";

    public Task<byte[]?> FindAsync(string brand, string name, CancellationToken cancellation) =>
        Task.FromResult(name == DefaultName ? PolicyFile.Default : null);
}
