using Vetting.Core.Flow;
using Vetting.Core.Pipeline;

namespace Vetting.Core.Tests.Pipeline;

public sealed class ShownFailureTests
{
    [Theory]
    [InlineData("System.IO.IOException", "The line went dead.", "away", "The line went dead.")]
    [InlineData("Vetting.Core.Content.ContentMissingException", "The History abc is gone.", "gone", "The History abc is gone.")]
    [InlineData("Vetting.Core.Flow.PermanentFailureException", "No.", "refused", "No.")]
    [InlineData("System.FormatException", "System.FormatException: odd (System.Int32)", "unexpected", "odd")]
    [InlineData("", "Azure.RequestFailedException: Service busy.", "unexpected", "Service busy.")]
    public void Shows_what_was_said_and_no_type_of_the_program(string type, string message, string kind, string shown) =>
        Assert.Equal(new ShownFailure(kind, shown), ShownFailure.Of(new FlowFailure(type, message)));

    [Fact]
    public void Shows_the_causes_alike()
    {
        var shown = ShownFailure.Of(new FlowFailure("StepFailed", "MailReviewer failed", new FlowFailure("System.TimeoutException", "Late.")));

        Assert.Equal(new ShownFailure("unexpected", "MailReviewer failed", new ShownFailure("slow", "Late.")), shown);
        Assert.Null(ShownFailure.Of(null));
    }
}
