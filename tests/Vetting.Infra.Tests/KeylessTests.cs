namespace Vetting.Infra.Tests;

public sealed class KeylessTests(Deployments deployments)
{
    public static TheoryData<string> All => [.. Deployments.Names];

    [Theory, MemberData(nameof(All))]
    public void Lets_no_account_be_opened_with_a_key(string name)
    {
        var deployment = deployments[name];

        Assert.All(deployment.OfType("Storage/storageAccounts"), account =>
        {
            var properties = account["properties"]!;
            Assert.False((bool)properties["allowSharedKeyAccess"]!);
            Assert.False((bool)properties["allowBlobPublicAccess"]!);
            Assert.Equal("TLS1_2", (string?)properties["minimumTlsVersion"]);
        });
        Assert.True((bool)deployment.Properties("CognitiveServices/accounts")["disableLocalAuth"]!);
        Assert.True((bool)deployment.Properties("Insights/components")["DisableLocalAuth"]!);
        Assert.True((bool)deployment.Properties("OperationalInsights/workspaces")["features"]!["disableLocalAuth"]!);
        Assert.True((bool)deployment.Properties("KeyVault/vaults")["enableRbacAuthorization"]!);
        Assert.All(
            deployment.OfType("Web/sites/basicPublishingCredentialsPolicies"),
            policy => Assert.False((bool)policy["properties"]!["allow"]!));
    }

    [Theory, MemberData(nameof(All))]
    public void Holds_no_key_and_asks_for_none(string name)
    {
        string[] words = ["AccountKey=", "SharedAccess", "InstrumentationKey=", "listKeys", "UseDevelopmentStorage"];

        Assert.All(words, word =>
            Assert.DoesNotContain(word, deployments[name].Text, StringComparison.OrdinalIgnoreCase));
    }

    [Theory, MemberData(nameof(All))]
    public void Keeps_every_secret_in_the_vault(string name)
    {
        var secrets = deployments[name].Settings
            .Where(setting => setting.Key.Contains("Secret") || setting.Key.EndsWith("Password"))
            .ToList();

        Assert.NotEmpty(secrets);
        Assert.All(secrets, secret => Assert.Contains("@Microsoft.KeyVault(SecretUri=", secret.Value));
    }

    [Theory, MemberData(nameof(All))]
    public void Gives_the_identity_the_roles_it_needs_where_it_needs_them(string name)
    {
        string[] expected =
        [
            "host: b7e6dc6d-f1e8-4753-8033-0f276bb0955b",
            "host: 974c5e8b-45b9-4653-ba55-5f855dd0fb88",
            "host: 0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3",
            "content: ba92f5b4-2d11-453d-a403-e96b0029c9fe",
            "content: 0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3",
            "Microsoft.CognitiveServices/accounts: 7628b7b8-a8b2-4cdc-b46f-e9b35248918e",
            "Microsoft.Insights/components: 3913510d-42f4-4e42-8a64-420c390055eb",
            "Microsoft.KeyVault/vaults: 4633458b-17de-408a-874b-0445c86b69e6",
        ];
        const string taskHub = "Microsoft.DurableTask/schedulers/taskHubs: 0ad04412-c4d5-4796-b79c-f76d14c8d402";
        string[] optional = name switch
        {
            "dev" => [],
            "prod" => [taskHub],
            _ =>
            [
                taskHub, taskHub, "Microsoft.KeyVault/vaults: b86a8fe4-44ce-4948-aee5-eccb2c155cd7",
                "Microsoft.Communication/communicationServices: 09976791-48a7-449e-bb21-39d1a415f350",
            ],
        };

        Assert.Equal([.. expected.Concat(optional).Order()], deployments[name].Roles.Order());
    }
}
