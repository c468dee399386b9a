using System.Text.Json;

namespace Vetting.LocalHost.Serving;

/// <summary>
/// Reads local.settings.json, the file that the Functions tools read too: its Values, with __ between sections.
/// </summary>
internal static class LocalSettings
{
    public const string FileName = "local.settings.json";

    public static IConfigurationBuilder AddLocalSettings(this IConfigurationBuilder configuration, string folder)
    {
        var path = Path.Combine(folder, FileName);
        return File.Exists(path) ? configuration.AddInMemoryCollection(Read(path)) : configuration;
    }

    /// <exception cref="InvalidOperationException">The file is not JSON of the expected shape.</exception>
    private static IEnumerable<KeyValuePair<string, string?>> Read(string path)
    {
        try
        {
            var comments = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
            using var document = JsonDocument.Parse(File.ReadAllText(path), comments);
            KeyValuePair<string, string?>[] settings =
            [
                .. document.RootElement.GetProperty("Values").EnumerateObject()
                    .Select(value => KeyValuePair.Create(
                        value.Name.Replace("__", ":", StringComparison.Ordinal), (string?)value.Value.GetString())),
            ];
            var twice = settings.GroupBy(setting => setting.Key, StringComparer.OrdinalIgnoreCase)
                .FirstOrDefault(same => same.Count() > 1);
            return twice is null
                ? settings
                : throw new InvalidOperationException($"{twice.Key.Replace(":", "__")} is given twice.");
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidOperationException(
                $"{path} should be a JSON object with a member Values of name and text: {wrong.Message}", wrong);
        }
    }
}
