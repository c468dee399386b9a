using Vetting.Benchmarks.Growth;

var benchmarks = new Dictionary<string, Func<Task>>
{
    ["desk"] = DeskBenchmark.RunAsync,
    ["durability"] = DurabilityBenchmark.RunAsync,
    ["exports"] = ExportsBenchmark.RunAsync,
    ["history"] = HistoryBenchmark.RunAsync,
    ["incremental"] = IncrementalBenchmark.RunAsync,
    ["growth"] = () => GrowthBenchmark.RunAsync(Environment.GetEnvironmentVariable("GROWTH_ONLY")),
    ["attacks"] = () => NamedAttacks.RunAsync(Environment.GetEnvironmentVariable("ATTACK_ONLY")),
    ["peak"] = PeakBenchmark.RunAsync,
    ["flow"] = () => FlowBenchmark.RunAsync(),
    ["language"] = LanguageBenchmark.RunAsync,
    ["safety"] = SafetyBenchmark.RunAsync,
    ["vetting"] = VettingBenchmark.RunAsync,
    ["watch"] = WatchBenchmark.RunAsync,
    ["memory"] = MemoryBenchmark.RunAsync,
    ["flood"] = FloodBenchmark.RunAsync,
};

var chosen = args.Length == 0 ? [.. benchmarks.Keys] : args;
if (Array.Find(chosen, name => !benchmarks.ContainsKey(name)) is { } unknown)
{
    Console.Error.WriteLine($"There is no benchmark '{unknown}'; there are: {string.Join(", ", benchmarks.Keys)}.");
    return 1;
}
foreach (var name in chosen)
    await benchmarks[name]();
return 0;
