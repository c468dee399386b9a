using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.History;

namespace Vetting.Core.Connections;

public static class ConnectionsRegistration
{
    /// <summary>Connecting accounts and reading them; needs the ports of this folder, connectors and sources.</summary>
    public static IServiceCollection AddCreatorConnections(this IServiceCollection services) => services
        .AddConnectedReading()
        .AddSingleton<HandleCodes>()
        .AddSingleton<IHandleCodes>(provider => provider.GetRequiredService<HandleCodes>())
        .AddSingleton<IConnectionNews, VettingNews>()
        .AddSingleton<ConnectionDesk>()
        .AddSingleton<IConnections>(provider => provider.GetRequiredService<ConnectionDesk>());

    /// <summary>Reading what creators connected; needs an IConnectionStore and an ITokenProtection.</summary>
    public static IServiceCollection AddConnectedReading(this IServiceCollection services) => services
        .AddSingleton<TokenKeeper>()
        .AddSingleton<IConnectedHistories, ConnectedHistories>();
}
