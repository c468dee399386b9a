using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vetting.Core.Review;
using Vetting.Core.Telemetry;

namespace Vetting.Azure.Mail;

public static class MailRegistration
{
    /// <summary>Mail by SMTP, from section Mail:Smtp, each key once. Needs <see cref="StorageRegistration"/>.</summary>
    public static IServiceCollection AddSmtpMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SmtpOptions>().Bind(configuration.GetSection(SmtpOptions.Section)).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<SmtpOptions>, SmtpOptionsValidator>()
            .AddVettingMetrics()
            .AddSingleton<SmtpMailer>()
            .AddSingleton<IKeptMails, TableSentMails>()
            .AddSingleton<IMailer>(provider => ActivatorUtilities.CreateInstance<OnceMailer>(
                provider, new MeteredMailer(
                    provider.GetRequiredService<SmtpMailer>(), provider.GetRequiredService<VettingMetrics>())));
    }
}
