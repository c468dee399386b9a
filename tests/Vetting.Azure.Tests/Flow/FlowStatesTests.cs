using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Vetting.Azure.Flow;
using Vetting.Core.Flow;

namespace Vetting.Azure.Tests.Flow;

public sealed class FlowStatesTests
{
    [Theory]
    [InlineData(OrchestrationRuntimeStatus.Pending, FlowStatus.Running)]
    [InlineData(OrchestrationRuntimeStatus.Running, FlowStatus.Running)]
    [InlineData(OrchestrationRuntimeStatus.Suspended, FlowStatus.Suspended)]
    [InlineData(OrchestrationRuntimeStatus.Completed, FlowStatus.Completed)]
    [InlineData(OrchestrationRuntimeStatus.Failed, FlowStatus.Failed)]
    [InlineData(OrchestrationRuntimeStatus.Terminated, FlowStatus.Terminated)]
    public void Knows_every_status(OrchestrationRuntimeStatus said, FlowStatus read) =>
        Assert.Equal(read, FlowStates.Of(Instance(said)).Status);

    [Theory]
    [InlineData("""{"stage":"analysing","done":1,"total":3}""", "analysing")]
    [InlineData("""{"stage":"analysing"}""", "analysing")]
    [InlineData("""{"of":"another version"}""", null)]
    [InlineData("\"text\"", null)]
    [InlineData("no json", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Reads_the_progress_it_understands(string? said, string? stage) =>
        Assert.Equal(stage, FlowStates.Of(Instance(OrchestrationRuntimeStatus.Running, said: said)).Progress?.Stage);

    [Theory]
    [InlineData("System.FormatException: odd: really", "System.FormatException", "odd: really")]
    [InlineData("System.IO.IOException: two\nlines", "System.IO.IOException", "two\nlines")]
    [InlineData("It just failed: so", "", "It just failed: so")]
    [InlineData(null, "", "")]
    public void Reads_a_failure_that_comes_as_text(string? output, string type, string message) =>
        Assert.Equal(new FlowFailure(type, message),
            FlowStates.Of(Instance(OrchestrationRuntimeStatus.Failed, output)).Failure);

    [Fact]
    public void Reads_a_failure_with_its_causes()
    {
        var failure = TaskFailureDetails.FromException(new IOException("down", new TimeoutException("slow")));

        var state = FlowStates.Of(Instance(OrchestrationRuntimeStatus.Failed, "text", failure: failure));

        Assert.Equal(new FlowFailure("System.IO.IOException", "down", new("System.TimeoutException", "slow")), state.Failure);
        Assert.Null(state.Output);
    }

    private static OrchestrationMetadata Instance(
        OrchestrationRuntimeStatus status, string? output = null, string? said = null, TaskFailureDetails? failure = null) =>
        new("Recipe", "one")
        {
            RuntimeStatus = status, SerializedOutput = output, SerializedCustomStatus = said, FailureDetails = failure,
        };
}
