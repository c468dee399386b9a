using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vetting.Core.Content;
using Vetting.Core.Policies;

namespace Vetting.Core.Tests.Policies;

public sealed class PolicyLayerTests
{
    [Fact]
    public void A_layer_changes_what_it_gives_and_nothing_else()
    {
        var policy = Compose("""{"rules":[{"id":"engagement.uneven","severity":"high"}],"fit":{"z":1.64}}""");

        Assert.Equal(Severity.High, policy.Rule(RuleIds.EngagementUneven).Severity);
        Assert.Equal(1.64, policy.Fit.Z);
        var below = EffectivePolicies.Compose().Policy;
        Assert.Equal(below.Rule(RuleIds.EngagementUneven).Title, policy.Rule(RuleIds.EngagementUneven).Title);
        Assert.Equal(below.Fit.LanguageShare, policy.Fit.LanguageShare);
        Assert.Equal(below.Safety.Rules.Count, policy.Safety.Rules.Count);
    }

    [Theory]
    [InlineData("""{"rules":[{"id":"safety.alcohol","severity":"high","terms":{"fr":["spritz"]},"without":["Vodka"]}]}""")]
    [InlineData("""{"safety":{"rules":[{"id":"safety.alcohol","severity":"high","terms":{"fr":["spritz"]},"without":["vodka"]}]}}""")]
    public void A_safety_rule_takes_terms_in_and_gives_terms_up_wherever_it_is_laid_over(string layer)
    {
        var rule = Compose(layer).Safety.Rules.Single(rule => rule.Id == "safety.alcohol");

        Assert.Equal(Severity.High, rule.Severity);
        Assert.Contains("spritz", rule.Terms!.Fr!);
        Assert.Contains("gueule de bois", rule.Terms.Fr!);
        Assert.DoesNotContain("vodka", rule.Terms.Any!);
    }

    [Fact]
    public void A_benchmark_table_is_replaced_as_a_whole()
    {
        var table = JsonNode.Parse(PolicyFile.Default)!["benchmarks"]!;
        table["version"] = "ours";
        table["tiers"]!.AsArray().RemoveAt(4);

        var policy = Compose(new JsonObject { ["benchmarks"] = table.DeepClone() }.ToJsonString());

        Assert.Equal(("ours", 4), (policy.Benchmarks.Version, policy.Benchmarks.Tiers.Count));
    }

    [Fact]
    public void A_brand_may_write_a_rule_of_its_own()
    {
        var rule = JsonNode.Parse(PolicyFile.Default)!["safety"]!["rules"]![0]!.DeepClone();
        rule["id"] = "safety.palm-oil";
        rule["terms"] = JsonNode.Parse("""{"fr":["huile de palme"],"en":["palm oil"]}""");

        var policy = Compose(new JsonObject
        {
            ["safety"] = new JsonObject { ["rules"] = new JsonArray(rule) },
        }.ToJsonString());

        Assert.Contains(policy.Safety.Rules, known => known.Id == "safety.palm-oil");
    }

    [Theory]
    [InlineData("""{"rules":[{"id":"safety.alcool","severity":"high"}]}""", "$.rules[0].id", "safety.alcohol")]
    [InlineData("""{"safety":{"rules":[{"id":"safety.drug","severity":"low"}]}}""", "$.safety.rules[0].id", "safety.drugs")]
    [InlineData("""{"rules":[{"id":"fit.language"},{"id":"fit.language"}]}""", "$.rules[1].id", "twice")]
    [InlineData("""{"rules":[{"id":"fit.language"},{"id":"safety.arms","confidence":2}]}""", "$.rules[1].confidence", "0 to 1")]
    [InlineData("""{"rules":[{"id":"safety.arms","patterns":[{"regex":"(?=a)b"}]}]}""", "$.rules[0].patterns[0].regex", "looking around")]
    [InlineData("""{"rules":[{"id":"safety.arms","patterns":[{"regex":"(a"}]}]}""", "$.rules[0].patterns[0].regex", "regular expression")]
    [InlineData("""{"rules":[{"id":"safety.arms","contexts":["qoted"]}]}""", "$.rules[0].contexts", "quoted")]
    [InlineData("""{"rules":[{"id":"safety.arms","severty":"low"}]}""", "$.rules[0]", "severty")]
    [InlineData("""{"advice":{"declineBelow":90}}""", "$.advice", "approveFrom")]
    [InlineData("""{"fit":{"zz":1}}""", "$.fit", "zz")]
    public void What_is_wrong_is_told_in_the_places_of_the_layer(string layer, string path, string words)
    {
        var error = Assert.Throws<PolicyException>(() => Compose(layer)).Errors[0];

        Assert.StartsWith(path, error.Field);
        Assert.Contains(words, error.Message);
    }

    [Fact]
    public void A_briefs_part_lies_over_the_brands_file_and_its_mistakes_are_told_as_its_own()
    {
        var brand = Encoding.UTF8.GetBytes("""{"points":{"low":7},"fit":{"z":1.5}}""");

        var policy = EffectivePolicies.Compose(brand, JsonElement.Parse("""{"fit":{"z":2}}""")).Policy;
        var wrong = Assert.Throws<PolicyException>(
            () => EffectivePolicies.Compose(brand, JsonElement.Parse("""{"points":{"low":90}}""")));

        Assert.Equal((7, 2), (policy.Points.Low, policy.Fit.Z));
        Assert.Equal("policyPart.points", wrong.Errors[0].Field);
    }

    [Fact]
    public void The_canonical_bytes_read_back_to_the_same_policy()
    {
        var effective = EffectivePolicies.Compose(Encoding.UTF8.GetBytes("""{"version":"house"}"""));

        Assert.Equal(effective.Canonical, CanonicalJson.Serialize(PolicyFile.Read(effective.Canonical)));
    }

    private static Policy Compose(string layer) => EffectivePolicies.Compose(Encoding.UTF8.GetBytes(layer)).Policy;
}
