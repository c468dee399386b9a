using Vetting.Core.Content;

namespace Vetting.Core.Connections;

/// <summary>One of the things that a creator can allow.</summary>
/// <param name="Name">As the platform has it.</param>
/// <param name="Gives">What can be read with it, such as "the posts".</param>
public sealed record ConsentScope(string Name, LocalizedText Gives);
