using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Vetting.Core.Branding;

namespace Vetting.Azure.Connections;

/// <summary>Secrets encrypted with the key ring, each brand's with a key of its own.</summary>
internal sealed class ProtectedSecrets(IDataProtectionProvider provider) : ISecretBox
{
    public string Seal(string brand, string secret) => Of(brand).Protect(secret);

    public string? Open(string brand, string text)
    {
        try
        {
            return Of(brand).Unprotect(text);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Of(string brand) => provider.CreateProtector("Vetting.BrandSecrets", brand);
}
