
using System.Text.Json.Serialization;

namespace Vetting.Core.Content;

/// <summary>Names bytes by what they are.</summary>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
public sealed record ContentRef(ContentKind Kind, string Sha256)
{
    /// <summary>What its file is called among a dossier's inputs.</summary>
    [JsonIgnore]
    public string FileName => $"{Kind.ToString().ToLowerInvariant()}-{Sha256}";

    public static ContentRef Of(ContentKind kind, ReadOnlySpan<byte> bytes) =>
        new(kind, Sha256Hex.Of(bytes));
}
