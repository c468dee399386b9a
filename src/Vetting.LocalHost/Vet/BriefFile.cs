using System.Text.Json;
using System.Text.Json.Nodes;
using Vetting.Core.Brands;
using Vetting.Core.Briefs;

namespace Vetting.LocalHost.Vet;

/// <summary>A brief as a file, under any name.</summary>
internal static class BriefFile
{
    /// <exception cref="InvalidOperationException">There is no such file, or it is not a brief.</exception>
    public static async Task<Brief> ReadAsync(FileInfo file, CancellationToken cancellation)
    {
        if (!file.Exists)
            throw new InvalidOperationException($"There is no brief at {file.FullName}.");
        var bytes = await File.ReadAllBytesAsync(file.FullName, cancellation);
        return BriefParser.Parse(IdOf(file, bytes), bytes) switch
        {
            ParsedBrief.Valid valid => valid.Brief,
            ParsedBrief.Invalid invalid => throw new InvalidOperationException(
                $"{file.Name}:\n" + string.Join('\n', invalid.Errors.Select(error => $"  {error.Field} {error.Message}"))),
            var other => throw new InvalidOperationException($"{other.GetType().Name} is not a result of parsing."),
        };
    }

    /// <summary>A file has no address for its id to repeat: the id it gives, else its name.</summary>
    private static string IdOf(FileInfo file, byte[] bytes)
    {
        var name = Path.GetFileNameWithoutExtension(file.Name).ToLowerInvariant();
        return GivenId(bytes) ?? (Slug.IsValid(name) ? name : "brief");
    }

    private static string? GivenId(byte[] bytes)
    {
        try
        {
            return JsonNode.Parse(bytes) is JsonObject brief && brief["id"] is JsonValue id
                && id.TryGetValue<string>(out var given) ? given : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
