using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;
using Vetting.Core.Policies;
using Vetting.Core.Vettings;
using Vetting.Web.Desk;
using Vetting.Web.Desk.Briefs;
using Vetting.Web.Desk.Policies;
using Vetting.Web.Policies;

namespace Vetting.Web.Tests.Desk;

public sealed class PolicyFormTests
{
    private static readonly EffectivePolicy BuiltIn = EffectivePolicies.Compose();
    private static readonly DateOnly Today = new(2026, 3, 15);

    [Theory]
    [InlineData("{}", "dimensions[fit].weight", "4", """{"dimensions":[{"dimension":"fit","weight":4}]}""")]
    [InlineData("""{"dimensions":[{"dimension":"fit","weight":4,"minimumPosts":9}]}""", "dimensions[fit].weight", "", """{"dimensions":[{"dimension":"fit","minimumPosts":9}]}""")]
    [InlineData("""{"dimensions":[{"dimension":"fit","weight":4}]}""", "dimensions[fit].weight", "", "{}")]
    [InlineData("{}", "advice.guards[safety].lead", "12,5", """{"advice":{"guards":[{"dimension":"safety","lead":12.5}]}}""")]
    [InlineData("{}", "advice.minimumJudgedWeight", "55 %", """{"advice":{"minimumJudgedWeight":0.55}}""")]
    [InlineData("""{"advice":{"approveFrom":80,"findings":3}}""", "advice.approveFrom", "", """{"advice":{"findings":3}}""")]
    [InlineData("""{"advice":{"approveFrom":80}}""", "advice.approveFrom", "", "{}")]
    [InlineData("{}", "history.months", "a year", """{"history":{"months":"a year"}}""")]
    [InlineData("{}", "review.quorum", "2", """{"review":{"quorum":2}}""")]
    [InlineData("{}", "review.twoForFloorFindings", "yes", """{"review":{"twoForFloorFindings":true}}""")]
    [InlineData("""{"review":{"twoForFloorFindings":true,"quorum":2}}""", "review.twoForFloorFindings", "", """{"review":{"quorum":2}}""")]
    [InlineData("{}", "review.turn", "rotation", """{"review":{"turn":"rotation"}}""")]
    [InlineData("{}", "review.vetoes", " legal@alba.example\r\n\r\nada@alba.example", """{"review":{"vetoes":["legal@alba.example","ada@alba.example"]}}""")]
    [InlineData("{}", "review.openBefore", "yes", """{"review":{"openBefore":true}}""")]
    [InlineData("{}", "review.contestWithin", "30", """{"review":{"contestWithin":"P30D"}}""")]
    [InlineData("{}", "review.lookWithin", "soon", """{"review":{"lookWithin":"PsoonD"}}""")]
    [InlineData("{}", "retention.decided", "24", """{"retention":{"decided":24}}""")]
    [InlineData("{}", "pictures", "none", """{"pictures":[]}""")]
    [InlineData("{}", "pictures", "bluesky mastodon", """{"pictures":["bluesky","mastodon"]}""")]
    [InlineData("""{"pictures":["mastodon","bluesky"]}""", "pictures", "", "{}")]
    public void A_number_goes_where_it_belongs_and_nothing_else_moves(string layer, string field, string typed, string expected) =>
        Equal(expected, Read(layer, (field, typed)));

    [Theory]
    [InlineData("{}", "safety.alcohol", "high", """{"rules":[{"id":"safety.alcohol","severity":"high"}]}""")]
    [InlineData("{}", "engagement.uneven", "off", """{"rules":[{"id":"engagement.uneven","disabled":true}]}""")]
    [InlineData("""{"rules":[{"id":"engagement.uneven","disabled":true}]}""", "engagement.uneven", "", "{}")]
    [InlineData("""{"rules":[{"id":"engagement.uneven","disabled":true}]}""", "engagement.uneven", "low", """{"rules":[{"id":"engagement.uneven","severity":"low"}]}""")]
    [InlineData("""{"safety":{"rules":[{"id":"safety.alcohol","severity":"high","terms":{"fr":["spritz"]}}]}}""", "safety.alcohol", "off",
        """{"safety":{"rules":[{"id":"safety.alcohol","terms":{"fr":["spritz"]},"disabled":true}]}}""")]
    [InlineData("""{"rules":[{"id":"safety.alcohol","severity":"low","weight":2}]}""", "safety.alcohol", "", """{"rules":[{"id":"safety.alcohol","weight":2}]}""")]
    public void A_rule_is_given_another_severity_or_switched_off(string layer, string rule, string chosen, string expected) =>
        Equal(expected, Read(layer, ($"rule:{rule}", chosen)));

    [Fact]
    public void A_form_that_nobody_touched_gives_the_layer_as_it_was()
    {
        var layer = """
            {"version":"house 3","analysis":{"standIn":false},"advice":{"minimumJudgedWeight":0.123456789},
             "rules":[{"id":"safety.alcohol","severity":"high","terms":{"fr":["spritz"]}},{"id":"engagement.uneven","disabled":true}],
             "fit":{"z":2.5,"languageShare":0.333},"pictures":["mastodon","bluesky"],
             "review":{"quorum":2,"takeBack":"PT0S","answerWithin":"PT24H","vetoes":["legal@alba.example"],"turn":"rotation"}}
            """;

        Equal(layer, Read(layer));
    }

    [Fact]
    public void A_table_of_the_brands_own_stands_beside_the_published_ones_until_it_is_taken_away()
    {
        var with = Read("{}", ("band0.from", "0"), ("band0.to", "9 999"), ("band0.low", "2,5"), ("band0.high", "6"),
            ("band1.from", "10000"), ("band1.low", "1"), ("band1.high", "3"), ("table.platform", "instagram"), ("table.by", "followers"));
        var alone = Read(with.ToJsonString(), ("table.alone", "yes"));
        var together = Read(alone.ToJsonString(), ("table.alone", ""));
        var without = Read(with.ToJsonString(),
            ("band0.from", ""), ("band0.to", ""), ("band0.low", ""), ("band0.high", ""), ("band1.from", ""), ("band1.low", ""), ("band1.high", ""));

        Assert.Empty(PolicyFileCheck.Find(new PolicyForm(0, with).ToFile()));
        var tables = Composed(with).Benchmarks.Tables!;
        Assert.Equal([.. BuiltIn.Policy.Benchmarks.Tables!.Select(table => table.Id), "own"], tables.Select(table => table.Id));
        Assert.Equal((Today, "instagram", new TableBand(0, 2.5, 6, 9_999), new TableBand(10_000, 1, 3)),
            (tables[^1].Date, tables[^1].Platform, tables[^1].Bands[0], tables[^1].Bands[1]));
        Assert.Equal(["own"], Composed(alone).Benchmarks.Tables!.Select(table => table.Id));
        Assert.Equal(tables.Count, Composed(together).Benchmarks.Tables!.Count);
        Equal("{}", without);
    }

    [Fact]
    public void The_version_is_named_by_the_desk_unless_the_brand_named_it()
    {
        Equal("""{"fit":{"languageShare":0.5},"version":"lin 1"}""", Read("{}", "lin", over: 0, ("fit.languageShare", "50")));
        Equal("""{"fit":{"languageShare":0.4},"version":"lin 3"}""",
            Read("""{"fit":{"languageShare":0.5},"version":"lin 1"}""", "lin", over: 2, ("fit.languageShare", "40")));
        Equal("""{"fit":{"languageShare":0.4},"version":"printemps"}""",
            Read("""{"fit":{"languageShare":0.5},"version":"printemps"}""", "lin", over: 2, ("fit.languageShare", "40")));
    }

    [Theory]
    [InlineData("$.dimensions[1].weight", "dimensions[fit].weight")]
    [InlineData("$.rules[0].severity", "rules[safety.alcohol].severity")]
    [InlineData("$.advice", "advice")]
    [InlineData("$.numbers[1]", "numbers[1]")]
    [InlineData("$", "")]
    public void A_place_by_numbers_is_found_by_names(string path, string named) => Assert.Equal(named, NamedPath.Named(
        JsonNode.Parse("""{"dimensions":[{"dimension":"reach"},{"dimension":"fit"}],"rules":[{"id":"safety.alcohol"}],"numbers":[1,2]}""")!.AsObject(), path));

    [Fact]
    public void Who_is_told_of_one_kind_of_change_is_said_of_all()
    {
        var layer = Read("{}", ("tell:name", "review"), ("tell:evidence", "nobody"), ("watch.every", "14"), ("watch.every.unit", "D"));

        Equal(
            """
            {"watch":{"every":"P14D",
             "review":["finding","turn","engagement","competitor","followers","disclosure","account","name"],"digest":["lesserFinding"]}}
            """, layer);
        var rules = Composed(layer).Watch!;
        Assert.Equal(
            (ChangeAudience.Reviewers, null, ChangeAudience.Digest, 12),
            (rules.Of(ChangeKind.Name), rules.Of(ChangeKind.Evidence), rules.Of(ChangeKind.LesserFinding), rules.Months));
        // What nobody touches stays, and taking back is as if nothing had been said.
        Equal(layer.ToJsonString(), Read(layer.ToJsonString()));
        Equal("""{"watch":{"every":"P14D"}}""", Read(layer.ToJsonString(), ("tell:name", ""), ("tell:evidence", "")));
    }

    [Fact]
    public void From_how_much_on_campaigns_are_judged_is_the_policys()
    {
        var layer = Read("{}", ("campaigns.driftPosts", "5"), ("campaigns.driftDistance", "40"));

        Equal("""{"campaigns":{"driftPosts":5,"driftDistance":0.4}}""", layer);
        Assert.Equal((5, 0.4, 6), (Composed(layer).Campaigns!.PostsToCompare, Composed(layer).Campaigns!.DistanceToPart, Composed(layer).Campaigns!.OthersToCompare));
        Assert.Throws<PolicyException>(() => Composed(Read("{}", ("campaigns.cases", "2"))));
    }

    private static Policy Composed(JsonObject layer) => EffectivePolicies.Compose(new PolicyForm(0, layer).ToFile()).Policy;

    private static JsonObject Read(string layer, params (string Name, string Value)[] typed) => Read(layer, null, 0, typed);

    /// <summary>The form as a browser sends it: what it showed, but for what was typed.</summary>
    private static JsonObject Read(string layer, string? label, int over, params (string Name, string Value)[] typed)
    {
        var opened = JsonNode.Parse(layer)!.AsObject();
        var fields = PolicySetting.All.ToDictionary(setting => setting.Path, setting => setting.Shown(opened));
        foreach (var span in PolicySetting.All.Where(setting => setting.Kind == SettingKind.Span))
        {
            var shown = fields[span.Path].Length == 0 ? new SpanText("", "D") : SpanText.Of(fields[span.Path]);
            (fields[span.Path], fields[$"{span.Path}.unit"]) = (shown.Number, shown.Unit);
        }

        foreach (var rule in RuleChoice.In(BuiltIn.Policy))
            fields[$"rule:{rule.Id}"] = rule.Chosen(opened);
        foreach (var kind in ChangeTellings.Kinds)
            fields[ChangeTellings.FieldOf(kind)] = ChangeTellings.Chosen(opened, JsonNode.Parse(BuiltIn.Canonical)!.AsObject(), kind);
        var table = OwnTable.In(opened);
        (fields["table.title"], fields["table.by"], fields["table.platform"]) = (table.Title, table.By, table.Platform);
        if (table.IsAlone)
            fields["table.alone"] = "yes";
        foreach (var (row, band) in table.Bands.Index())
        {
            (fields[$"band{row}.from"], fields[$"band{row}.to"]) = (band.From, band.To);
            (fields[$"band{row}.low"], fields[$"band{row}.high"]) = (band.Low, band.High);
        }

        foreach (var (name, value) in typed.Prepend(("over", $"{over}")))
            fields[name] = value;
        if (fields.GetValueOrDefault("table.alone") == "")
            fields.Remove("table.alone");
        var form = new DeskForm(fields.ToDictionary(field => field.Key, field => new StringValues(field.Value)));
        return PolicyForm.ReadFields(form, opened, BuiltIn, label, "Repères", Today).Layer!;
    }

    private static void Equal(string expected, JsonObject layer) => Assert.True(
        JsonNode.DeepEquals(JsonNode.Parse(expected), layer), layer.ToJsonString());
}
