using Vetting.Core.Flow;
using Vetting.Core.Review;
using Vetting.Core.Telemetry;

namespace Vetting.Azure.Mail;

/// <summary>Counts what becomes of each attempt to send.</summary>
internal sealed class MeteredMailer(IMailer inner, VettingMetrics metrics) : IMailer
{
    public async Task SendAsync(Core.Review.Mail mail, CancellationToken cancellation)
    {
        try
        {
            await inner.SendAsync(mail, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            metrics.Mail(mail.Kind, failure is PermanentFailureException ? "refused" : "failed");
            throw;
        }
        metrics.Mail(mail.Kind, "sent");
    }
}
