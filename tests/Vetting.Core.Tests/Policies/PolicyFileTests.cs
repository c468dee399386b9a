using System.Text;
using System.Text.Json.Nodes;
using FsCheck.Xunit;
using Vetting.Core.Policies;

namespace Vetting.Core.Tests.Policies;

public sealed class PolicyFileTests
{
    private static string Default => Encoding.UTF8.GetString(PolicyFile.Default);

    [Fact]
    public void The_default_policy_reads_and_words_every_rule()
    {
        var policy = PolicyFile.Read(PolicyFile.Default);

        Assert.Equal(RuleIds.All.Order(), policy.Rules.Select(rule => rule.Id).Order());
        Assert.All(policy.Rules, rule => Assert.NotEqual(rule.Explanation!.Fr, rule.Explanation.En));
        Assert.All(policy.Disclosure.Signs, sign => Assert.NotEqual(sign.Explanation!.Fr, sign.Explanation.En));
        Assert.All(policy.Disclosure.Laws.SelectMany(law => law.Images ?? []), image => Assert.NotNull(image.Explanation));
        Assert.Equal(6, policy.Safety.Rates!.DistinctBy(rate => (rate.Language, rate.Measure)).Count());
        Assert.Equal(["nano", "micro", "mid", "macro", "mega"], policy.Benchmarks.Tiers.Select(tier => tier.Name));
    }

    [Fact]
    public void A_stored_policy_of_another_version_is_read_without_the_rules_that_only_one_of_them_knows()
    {
        var whole = JsonNode.Parse(Default)!;
        var rules = whole["rules"]!.AsArray();
        rules.Remove(rules.First(rule => rule!["id"]!.GetValue<string>() == RuleIds.Templates));
        var gone = rules[0]!.DeepClone();
        gone["id"] = "reach.gone";
        rules.Add(gone);
        var stored = Encoding.UTF8.GetBytes(whole.ToJsonString());

        var policy = PolicyFile.ReadStored(stored);

        Assert.Equal(RuleIds.All.Order(), policy.Rules.Select(rule => rule.Id).Order());
        Assert.Equal([RuleIds.Templates], policy.DisabledRules());
        Assert.Throws<PolicyException>(() => PolicyFile.Read(stored));
    }

    [Fact]
    public void A_stored_policy_may_lack_what_came_later_and_hold_what_is_gone()
    {
        var whole = JsonNode.Parse(PolicyFile.Default)!.AsObject();
        Assert.True(whole["fit"]!.AsObject().Remove("fullMarksFrom"));
        whole["fit"]!["patience"] = 3;
        var stored = Encoding.UTF8.GetBytes(whole.ToJsonString());

        Assert.Null(PolicyFile.ReadStored(stored).Fit.FullMarksFrom);
        Assert.Throws<PolicyException>(() => PolicyFile.Read(stored));
    }

    [Theory]
    [InlineData("\"mastodon\"", "\"tiktok\"", "$.pictures")]
    [InlineData("\"evidencePerFinding\": 5", "\"evidencePerFinding\": 0", "$.evidencePerFinding")]
    [InlineData("\"declineBelow\": 40", "\"declineBelow\": 90", "$.advice")]
    [InlineData("\"from\": 50001", "\"from\": 5", "$.benchmarks.tiers")]
    [InlineData("\"dimension\": \"fit\"", "\"dimension\": \"safety\"", "$.dimensions")]
    [InlineData("\"id\": \"fit.off-topic\"", "\"id\": \"fit.of-topic\"", "$.rules")]
    [InlineData("\"date\": \"2026-11-30\"", "\"date\": null", "$.date")]
    [InlineData("\"pornhub\"", "\"!!\"", "$.safety.rules[0].terms")]
    [InlineData("\"floor\": 100", "\"floor\": \"all\"", "$.points.floor")]
    [InlineData("\"intentFrom\"", "\"intendFrom\"", "$.disclosure")]
    public void A_wrong_field_is_named_by_its_path(string right, string wrong, string path)
    {
        Assert.Contains(right, Default);

        var failure = Assert.Throws<PolicyException>(
            () => PolicyFile.Read(Encoding.UTF8.GetBytes(Default.Replace(right, wrong))));

        Assert.Contains(failure.Errors, error => error.Field.StartsWith(path, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"version\":1}")]
    public void What_is_no_policy_is_refused(string json) =>
        Assert.NotEmpty(Assert.Throws<PolicyException>(() => PolicyFile.Read(Encoding.UTF8.GetBytes(json))).Errors);

    [Property(MaxTest = 200)]
    public void A_policy_with_any_member_taken_out_is_read_or_refused_but_never_breaks(uint choice)
    {
        var root = JsonNode.Parse(Default)!;
        var members = Members(root).ToList();
        var (parent, name) = members[(int)(choice % (uint)members.Count)];
        parent.Remove(name);

        try
        {
            PolicyFile.Read(Encoding.UTF8.GetBytes(root.ToJsonString()));
        }
        catch (PolicyException refused)
        {
            Assert.NotEmpty(refused.Errors);
        }
    }

    private static IEnumerable<(JsonObject Parent, string Name)> Members(JsonNode? node) => node switch
    {
        JsonObject parent => parent.SelectMany(member => Members(member.Value).Prepend((parent, member.Key))),
        JsonArray items => items.SelectMany(Members),
        _ => [],
    };
}
