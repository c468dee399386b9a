using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vetting.Azure.Tables;
using Vetting.Core.Branding;
using Vetting.Core.Connections;

namespace Vetting.Azure.Connections;

public static class ConnectionStorageRegistration
{
    /// <summary>Where connections and their keys are kept, with the settings under Connections; needs the storage.
    /// </summary>
    /// <param name="keyNeeded">True where the storage is shared: then accounts can be connected only with a wrapping
    /// key.</param>
    public static IServiceCollection AddConnectionStorage(
        this IServiceCollection services, IConfiguration configuration, bool keyNeeded)
    {
        services.AddOptions<ConnectionOptions>()
            .Bind(configuration.GetSection(ConnectionOptions.Section))
            .Validate(
                options => options.AreKeys,
                "Connections:WrappingKeys:0 and so on should be 32 random bytes in base64 each, such as "
                + "`openssl rand -base64 32` gives.")
            .Validate<IEnumerable<IConnector>>(
                (options, connectors) =>
                    !keyNeeded || options.WrappingKeys.Count > 0 || !connectors.Any(one => one.IsOffered),
                "Connections:WrappingKeys:0 should be given where creators can connect accounts: 32 random bytes in "
                + "base64.")
            .ValidateOnStart();
        services.AddDataProtection(options => options.ApplicationDiscriminator = "vetting");
        return services
            .AddSingleton<IConfigureOptions<KeyManagementOptions>, KeyRingSetup>()
            .AddSingleton<ITokenProtection, ProtectedTokens>()
            .AddSingleton<ISecretBox, ProtectedSecrets>()
            .AddSingleton<IProofKey, BlobProofKey>()
            .AddSingleton<IConnectionStore, TableConnections>()
            .AddSingleton<IConsentAttempts, TableConsentAttempts>()
            .AddStorageContainer(BlobKeyRing.Container);
    }
}
