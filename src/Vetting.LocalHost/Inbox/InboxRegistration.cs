using Vetting.Azure;
using Vetting.Core.Review;
using Vetting.Web.Inbox;

namespace Vetting.LocalHost.Inbox;

internal static class InboxRegistration
{
    /// <summary>Keeps mail in a table, to be read at /dev/inbox, instead of sending it.</summary>
    public static IServiceCollection AddDevelopmentInbox(this IServiceCollection services) => services
        .AddStorageTable(TableInbox.TableName)
        .AddSingleton<TableInbox>()
        .AddSingleton<IMailer>(provider => provider.GetRequiredService<TableInbox>())
        .AddSingleton<IDevelopmentInbox>(provider => provider.GetRequiredService<TableInbox>());
}
