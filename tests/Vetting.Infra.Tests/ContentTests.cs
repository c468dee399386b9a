using Vetting.Azure.Blobs;
using Vetting.Azure.Connections;
using Vetting.Azure.Tables;
using Vetting.Core.Content;

namespace Vetting.Infra.Tests;

public sealed class ContentTests(Deployments deployments)
{
    public static TheoryData<string> All => [.. Deployments.Names];

    [Theory, MemberData(nameof(All))]
    public void Has_every_container_and_table_of_the_product(string name)
    {
        Assert.Equal(
            Enum.GetValues<ContentKind>().Select(ContainerNames.Of)
                .Append(BlobKeyRing.Container).Append(BlobDecisionArchive.ContainerName).Order(),
            deployments[name].NamesOf("Storage/storageAccounts/blobServices/containers", "/content").Order());
        Assert.Equal(
            TableNames.All.Order(),
            deployments[name].NamesOf("Storage/storageAccounts/tableServices/tables", "/content").Order());
    }

    [Theory, MemberData(nameof(All))]
    public void Ends_raw_histories_and_nothing_else(string name)
    {
        var rules = deployments[name].Properties("Storage/storageAccounts/managementPolicies")["policy"]!["rules"]!;
        var rule = Assert.Single(rules.AsArray())!["definition"]!;

        Assert.Equal(
            [$"{ContainerNames.Of(ContentKind.History)}/"],
            rule["filters"]!["prefixMatch"]!.AsArray().Select(prefix => (string?)prefix));
        Assert.InRange((int)rule["actions"]!["baseBlob"]!["delete"]!["daysAfterModificationGreaterThan"]!, 1, 365);
    }

    [Theory, MemberData(nameof(All))]
    public void Keeps_the_copies_of_decisions_from_being_changed(string name)
    {
        var policy = Assert.Single(
            deployments[name].OfType("Storage/storageAccounts/blobServices/containers/immutabilityPolicies"));

        Assert.Contains($"/{BlobDecisionArchive.ContainerName}/", (string)policy["id"]!);
        Assert.InRange((int)policy["properties"]!["immutabilityPeriodSinceCreationInDays"]!, 1, 3650);
        Assert.False((bool)policy["properties"]!["allowProtectedAppendWrites"]!);
    }

    [Theory, MemberData(nameof(All))]
    public void Can_bring_deleted_content_back(string name)
    {
        var content = deployments[name].OfType("Storage/storageAccounts/blobServices")
            .Single(service => ((string)service["id"]!).Contains("/content"))["properties"]!;

        Assert.True((bool)content["deleteRetentionPolicy"]!["enabled"]!);
        Assert.True((bool)content["containerDeleteRetentionPolicy"]!["enabled"]!);
    }
}
