using Vetting.Core.Creators;

namespace Vetting.Core.History;

/// <summary>What a source knows of an account beside its posts.</summary>
public sealed record ChannelProfile(string? DisplayName, string? Bio, long? Followers, long? Following, long? PostCount);
