namespace Vetting.Core.Branding;

public interface IChatSender
{
    /// <exception cref="Flow.PermanentFailureException">The address is gone or may not be asked, or nobody takes such messages
    /// there.</exception>
    /// <exception cref="HttpRequestException">Any other answer than 2xx; try again.</exception>
    /// <exception cref="TimeoutException">No answer; try again.</exception>
    Task SendAsync(ChatKind kind, Uri address, ChatMessage message, CancellationToken cancellation);
}

/// <summary>A line and a link, in the reader's language.</summary>
public sealed record ChatMessage(string Title, string Text, string LinkLabel, Uri Link);
