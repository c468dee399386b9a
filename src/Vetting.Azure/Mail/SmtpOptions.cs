namespace Vetting.Azure.Mail;

/// <summary>Section Mail:Smtp: the server that carries the product's mail.</summary>
public sealed record SmtpOptions
{
    public const string Section = "Mail:Smtp";

    public string Host { get; init; } = "";

    public int Port { get; init; } = 587;

    public SmtpSecurity Security { get; init; } = SmtpSecurity.StartTls;

    /// <summary>Null for a server that takes mail without sign-in.</summary>
    public string? User { get; init; }

    public string? Password { get; init; }

    public string FromAddress { get; init; } = "";

    public string FromName { get; init; } = "";

    /// <summary>For each answer of the server; 1 second to 10 minutes.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);
}

public enum SmtpSecurity { None, StartTls, Tls }
