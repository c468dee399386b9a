
namespace Vetting.Core.Content;

/// <summary>Names bytes by what they are.</summary>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
public sealed record ContentRef(ContentKind Kind, string Sha256)
{
    public static ContentRef Of(ContentKind kind, ReadOnlySpan<byte> bytes) =>
        new(kind, Sha256Hex.Of(bytes));
}
