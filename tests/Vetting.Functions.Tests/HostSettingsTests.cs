using System.Text.Json;
using Vetting.Core.Pipeline;

namespace Vetting.Functions.Tests;

public sealed class HostSettingsTests
{
    [Fact]
    public void Starts_orchestrations_under_the_version_of_the_code()
    {
        using var host = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "host.json")));
        var version = host.RootElement.GetProperty("extensions").GetProperty("durableTask").GetProperty("defaultVersion");

        Assert.Equal(VetCreator.Definition.Version, version.GetString());
    }
}
