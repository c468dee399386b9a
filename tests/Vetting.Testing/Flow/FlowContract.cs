using Vetting.Core.Flow;
using Vetting.Testing.Hosting;

namespace Vetting.Testing.Flow;

/// <summary>What a flow promises, on every host.</summary>
public abstract partial class FlowContract : IAsyncLifetime
{
    private IFlowHost? _host;

    protected static Step<string, string> Work { get; } = new("work", RetryPolicy.None);

    protected Effects Effects { get; } = new();

    protected IFlowHost Host => _host!;

    protected IFlowClient Client => Host.Client;

    /// <summary>False where an instance whose flow was taken out of the code cannot wait for it to come back.</summary>
    protected virtual bool KeepsUnknownFlows => true;

    /// <summary>A host with nothing stored, not yet started.</summary>
    protected abstract Task<IFlowHost> CreateHostAsync();

    public async ValueTask InitializeAsync() => _host = await CreateHostAsync();

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected static FlowDefinition<string, string> Define(
        Func<IFlow, string, Task<string>> run, string name = "flow", string version = "1.0") => new(name, version, run);

    /// <summary>Starts the host with flows and the step <see cref="Work"/>, whose input is an effect.</summary>
    protected Task ServeAsync(FlowDefinition<string, string> flow, params FlowDefinition<string, string>[] others) =>
        Host.StartAsync(WithWork([flow, .. others]).Register);

    protected FlowSetup WithWork(params FlowDefinition<string, string>[] flows) => flows.Aggregate(
        new FlowSetup().Step(Work, (input, _) => Task.FromResult(Effects.Add(input) + "!")),
        (setup, flow) => setup.Flow(flow));

    protected async Task<FlowState> RunAsync(
        FlowDefinition<string, string> flow, string input = "in", string id = "one")
    {
        await Client.StartAsync(flow, id, input);
        return await FinishAsync(id);
    }

    protected async Task<FlowState> FinishAsync(string id = "one")
    {
        var state = await Eventually.Within(Client.WaitForCompletionAsync(id, CancellationToken.None));
        Assert.NotNull(state);
        return state;
    }

    protected static void Completed(string output, FlowState state)
    {
        Assert.True(state.Status == FlowStatus.Completed, $"{state.Status}: {state.LastError}");
        Assert.Equal($"\"{output}\"", state.Output);
    }

    protected Task StageAsync(string stage, string id = "one") => Eventually.TrueAsync(
        async () => (await Client.GetAsync(id))?.Progress?.Stage == stage, $"{id} is at the stage {stage}");
}
