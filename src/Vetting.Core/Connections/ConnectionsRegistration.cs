using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.History;

namespace Vetting.Core.Connections;

public static class ConnectionsRegistration
{
    /// <summary>Reading what creators connected; needs an IConnectionStore and an ITokenProtection.</summary>
    public static IServiceCollection AddConnectedReading(this IServiceCollection services) => services
        .AddSingleton<TokenKeeper>()
        .AddSingleton<IConnectedHistories, ConnectedHistories>();
}
