namespace Vetting.Core.Review;

public interface IMailer
{
    /// <exception cref="Flow.PermanentFailureException">The server refused the address for good.</exception>
    Task SendAsync(Mail mail, CancellationToken cancellation);
}
