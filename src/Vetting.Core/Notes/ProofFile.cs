using Vetting.Core.Content;

namespace Vetting.Core.Notes;

/// <summary>A file that a creator sent to show something.</summary>
/// <param name="Type">Media type, as its first bytes say.</param>
/// <param name="Name">As the creator's machine has it; shown and never trusted.</param>
public sealed record ProofFile(ContentRef Content, string Type, string Name, long Bytes)
{
    public const int MostBytes = 10_000_000;

    /// <returns>Null for what is no picture (PNG, JPEG, WebP) and no PDF.</returns>
    public static string? TypeOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? "image/png"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8) ? "image/webp"
        : bytes.StartsWith("%PDF-"u8) ? "application/pdf"
        : null;
}
