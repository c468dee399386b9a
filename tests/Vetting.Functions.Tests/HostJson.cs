using System.Text.Json;

namespace Vetting.Functions.Tests;

/// <summary>host.json as it is deployed.</summary>
internal static class HostJson
{
    public static JsonElement DurableTask { get; } = JsonDocument
        .Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "host.json")))
        .RootElement.GetProperty("extensions").GetProperty("durableTask");

    public static string DefaultVersion => DurableTask.GetProperty("defaultVersion").GetString()!;
}
