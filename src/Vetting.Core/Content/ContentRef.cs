using System.Security.Cryptography;

namespace Vetting.Core.Content;

/// <summary>Names bytes by what they are.</summary>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
public sealed record ContentRef(ContentKind Kind, string Sha256)
{
    public static ContentRef Of(ContentKind kind, ReadOnlySpan<byte> bytes) =>
        new(kind, Convert.ToHexStringLower(SHA256.HashData(bytes)));
}

/// <summary>What a piece of content is; each kind has its own container and its own time to live.</summary>
public enum ContentKind { Submission, Brief, Policy, History, Analysis, Dossier }
