namespace Vetting.Core.Flow;

/// <summary>A stage by name and, where it can be counted, how far it is.</summary>
/// <param name="Stage">One of the pipeline's stages, in camelCase.</param>
/// <param name="Done">Units finished, 0 or more.</param>
/// <param name="Total">Units in all; null when not known.</param>
public sealed record FlowProgress(string Stage, int Done = 0, int? Total = null);
