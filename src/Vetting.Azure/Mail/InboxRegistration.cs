using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Review;

namespace Vetting.Azure.Mail;

public static class InboxRegistration
{
    /// <summary>Keeps mail in a table, to be read at /dev/inbox, instead of sending it.</summary>
    public static IServiceCollection AddDevelopmentInbox(this IServiceCollection services) => services
        .AddStorageTable(TableInbox.TableName)
        .AddSingleton<TableInbox>()
        .AddSingleton<IMailer>(provider => provider.GetRequiredService<TableInbox>())
        .AddSingleton<IDevelopmentInbox>(provider => provider.GetRequiredService<TableInbox>())
        .AddSingleton<IKeptMails>(provider => provider.GetRequiredService<TableInbox>());
}
