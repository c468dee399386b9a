namespace Vetting.Sources.Threads;

/// <summary>The settings under Sources:Threads: an application with the Threads use case.</summary>
public sealed class ThreadsOptions
{
    public const string Section = "Sources:Threads";

    /// <summary>Without it Threads accounts are not connected.</summary>
    public string? ClientId { get; set; }

    /// <summary>Without it Threads accounts are not connected.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>The page that asks creators.</summary>
    public Uri AuthorizeAddress { get; set; } = new("https://threads.net/oauth/authorize");

    /// <summary>Where a code becomes a token.</summary>
    public Uri TokenAddress { get; set; } = new("https://graph.threads.net/oauth/access_token");

    /// <summary>Where the API is, and tokens are renewed.</summary>
    public Uri Address { get; set; } = new("https://graph.threads.net/");

    internal bool IsComplete => !string.IsNullOrWhiteSpace(ClientId) && !string.IsNullOrWhiteSpace(ClientSecret);
}
