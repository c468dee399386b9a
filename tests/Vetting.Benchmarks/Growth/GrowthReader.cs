namespace Vetting.Benchmarks.Growth;

/// <param name="Longest">The most it is given, in UTF-16 code units; a half and a quarter of it before.</param>
internal sealed record GrowthReader(string Name, int Longest, Func<string, object?> Read);
