using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace Vetting.Azure.Connections;

/// <summary>Where the key ring is, and what its keys are encrypted under.</summary>
internal sealed class KeyRingSetup(StorageClients clients, IOptions<ConnectionOptions> options)
    : IConfigureOptions<KeyManagementOptions>
{
    public void Configure(KeyManagementOptions ring)
    {
        ring.XmlRepository = new BlobKeyRing(clients);
        if (options.Value.Keys.FirstOrDefault() is { } key)
            ring.XmlEncryptor = new WrappedKey(key);
    }
}
