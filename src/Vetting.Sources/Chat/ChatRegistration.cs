using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Branding;
using Vetting.Sources.Fetching;

namespace Vetting.Sources.Chat;

internal static class ChatRegistration
{
    public static IServiceCollection AddTeamChat(this IServiceCollection services)
    {
        services.AddHttpClient(ChatClient.ClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            // Addresses are secrets, and the factory's own loggers write addresses.
            .RemoveAllLoggers()
            .UseGuardedHandler();
        return services.AddSingleton<IChatSender, ChatClient>();
    }
}
