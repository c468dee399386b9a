using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Vetting.Azure.Connections;

/// <summary>Encrypts the key ring's keys, with AES-256-GCM, under a key that is kept elsewhere than the ring.</summary>
internal sealed class WrappedKey(byte[] key) : IXmlEncryptor
{
    internal const string Element = "wrappedKey";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var text = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var sealedBytes = new byte[AesGcm.NonceByteSizes.MaxSize + text.Length + AesGcm.TagByteSizes.MaxSize];
        var parts = SealedParts.Of(sealedBytes);
        RandomNumberGenerator.Fill(parts.Nonce);
        using (var aes = new AesGcm(key, AesGcm.TagByteSizes.MaxSize))
            aes.Encrypt(parts.Nonce, text, parts.Text, parts.Tag);
        return new(new XElement(Element, Convert.ToBase64String(sealedBytes)), typeof(UnwrappedKey));
    }
}

/// <summary>The way back; made by the key ring itself.</summary>
internal sealed class UnwrappedKey(IServiceProvider services) : IXmlDecryptor
{
    /// <exception cref="CryptographicException">None of the keys in the settings opens it.</exception>
    public XElement Decrypt(XElement encryptedElement)
    {
        var sealedBytes = Convert.FromBase64String(encryptedElement.Value);
        foreach (var key in services.GetRequiredService<IOptions<ConnectionOptions>>().Value.Keys)
        {
            var parts = SealedParts.Of(sealedBytes);
            var text = new byte[parts.Text.Length];
            try
            {
                using var aes = new AesGcm(key, AesGcm.TagByteSizes.MaxSize);
                aes.Decrypt(parts.Nonce, parts.Text, parts.Tag, text);
                return XElement.Parse(Encoding.UTF8.GetString(text));
            }
            catch (AuthenticationTagMismatchException)
            {
                // It was encrypted under another of them.
            }
        }

        throw new CryptographicException("None of Connections:WrappingKeys opens a key of the key ring.");
    }
}

/// <summary>12 bytes of nonce, the text, 16 bytes of tag.</summary>
internal readonly ref struct SealedParts(Span<byte> nonce, Span<byte> text, Span<byte> tag)
{
    public Span<byte> Nonce { get; } = nonce;

    public Span<byte> Text { get; } = text;

    public Span<byte> Tag { get; } = tag;

    /// <exception cref="CryptographicException">It is too short to be one.</exception>
    public static SealedParts Of(byte[] bytes)
    {
        var (nonce, tag) = (AesGcm.NonceByteSizes.MaxSize, AesGcm.TagByteSizes.MaxSize);
        return bytes.Length >= nonce + tag
            ? new(bytes.AsSpan(0, nonce), bytes.AsSpan(nonce, bytes.Length - nonce - tag), bytes.AsSpan(^tag..))
            : throw new CryptographicException("A key of the key ring is cut short.");
    }
}
