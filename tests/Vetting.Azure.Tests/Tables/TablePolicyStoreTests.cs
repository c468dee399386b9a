using System.Text;
using System.Text.Json.Nodes;
using Vetting.Core.Policies;
using Vetting.Testing.Builders;
using Vetting.Testing;

namespace Vetting.Azure.Tests.Tables;

public sealed class TablePolicyStoreTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keeps_the_newest_file_of_each_name_even_at_the_largest_size()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var policies = storage.Get<IPolicyStore>();
        var large = $$"""{ "version": "2", "rules": [{ "id": "{{new string('é', 120_000)}}" }] }""";

        await policies.SaveAsync("maison", "default", Encoding.UTF8.GetBytes("""{"version":"1"}"""), Cancellation);
        await policies.SaveAsync("maison", "default", Encoding.UTF8.GetBytes(large), Cancellation);

        var found = await policies.FindAsync("maison", "default", Cancellation);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(large), JsonNode.Parse(found)));
        Assert.Null(await policies.FindAsync("maison", "strict", Cancellation));
        Assert.Null(await policies.FindAsync("other", "default", Cancellation));
    }
}
