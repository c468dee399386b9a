using Microsoft.Extensions.Options;

namespace Vetting.Azure.Mail;

internal sealed class SmtpOptionsValidator : IValidateOptions<SmtpOptions>
{
    public ValidateOptionsResult Validate(string? name, SmtpOptions options)
    {
        List<string> errors = [];
        if (options.Host.Length == 0)
            errors.Add("Mail:Smtp:Host should be the mail server's name.");
        if (options.Port is < 1 or > 65_535)
            errors.Add("Mail:Smtp:Port should be 1 to 65535.");
        if (MailMessage.AddressOf("", options.FromAddress) is null)
            errors.Add("Mail:Smtp:FromAddress should be a mail address such as vetting@brand.example.");
        if (options.User is null != options.Password is null)
            errors.Add("Mail:Smtp:User and Mail:Smtp:Password should be set together.");
        if (options is { User: not null, Security: SmtpSecurity.None } && !IsLoopback(options.Host))
            errors.Add("Mail:Smtp:Security should be StartTls or Tls: a password does not travel in clear.");
        if (options.Timeout < TimeSpan.FromSeconds(1) || options.Timeout > TimeSpan.FromMinutes(10))
            errors.Add("Mail:Smtp:Timeout should be 00:00:01 to 00:10:00.");
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static bool IsLoopback(string host) => host is "localhost" or "127.0.0.1" or "::1";
}
