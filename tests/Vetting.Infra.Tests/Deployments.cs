namespace Vetting.Infra.Tests;

/// <summary>What would be deployed with each parameter file, computed once.</summary>
public sealed class Deployments : IAsyncLifetime
{
    /// <summary>The shipped ones, and one that turns on all that is optional.</summary>
    public static IReadOnlyList<string> Names { get; } = ["dev", "prod", "everything"];

    private readonly Dictionary<string, Deployment> _deployments = [];

    public Deployment this[string name] => _deployments[name];

    public async ValueTask InitializeAsync()
    {
        using var folder = new BicepFolder();
        foreach (var name in Names)
        {
            var said = await folder.RunAsync([
                "snapshot", $"{name}.bicepparam", "--mode", "overwrite", "--location", "francecentral",
                "--resource-group", "vetting", "--subscription-id", "00000000-0000-0000-0000-000000000001"]);
            Assert.True(folder.Has($"{name}.snapshot.json"), said);
            _deployments.Add(name, new Deployment(folder.Read($"{name}.snapshot.json")));
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
