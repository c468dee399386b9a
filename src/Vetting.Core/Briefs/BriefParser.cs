using System.Text.Json;
using Vetting.Core.Brands;
using Vetting.Core.Content;
using Vetting.Core.Vettings;

namespace Vetting.Core.Briefs;

/// <summary>From the bytes a brand sends to a valid brief, or everything that is wrong with them.</summary>
public static class BriefParser
{
    /// <param name="id">The brief's name in the address; a member id may repeat it.</param>
    /// <param name="json">UTF-8.</param>
    public static ParsedBrief Parse(string id, ReadOnlySpan<byte> json)
    {
        List<FieldError> errors = [];
        if (JsonFields.Read(json, errors) is not { } body)
            return new ParsedBrief.Invalid(errors);

        CheckId(id, body);
        var title = body.Text("title", 200);
        var locale = body.Locale("locale");
        var sector = body.Text("sector", 200);
        var objective = body.Choice("objective",
            ("awareness", Objective.Awareness), ("engagement", Objective.Engagement),
            ("cost", Objective.Cost), ("flexibility", Objective.Flexibility));
        var lexicon = body.Terms("lexicon", 500, 100);
        var languages = ReadLanguages(body);
        var communities = body.Terms("communities", 100, 100);
        var wantedTiers = body.Texts("wantedTiers", 0, 20, 40);
        var competitors = body.Terms("competitors", 100, 100);
        var exclusions = body.Terms("exclusions", 500, 100);
        var policy = ReadPolicy(body);
        var review = body.Object("review") is { } plan ? ReviewPlanParser.Read(plan) : null;
        var asking = body.Object("asking", required: false) is { } spans ? ReadAsking(spans) : null;
        var sum = body.WholeNumber("sum", 1, 1_000_000_000, required: false);
        var policyPart = ReadPolicyPart(body);
        body.RefuseOthers();

        return errors.Count > 0
            ? new ParsedBrief.Invalid(errors)
            : new ParsedBrief.Valid(new Brief(
                id, title!, locale!, sector!, lexicon, languages, communities, wantedTiers,
                competitors, exclusions, policy, review!, policyPart, objective, asking, sum));
    }

    private static AskingSpans ReadAsking(JsonFields spans)
    {
        var (usual, shortest, longest) = (AskingSpans.Usual, TimeSpan.FromSeconds(1), TimeSpan.FromDays(90));
        var remind = spans.Span("remindAfter", usual.RemindAfter, shortest, longest);
        var withdraw = spans.Span("withdrawAfter", usual.WithdrawAfter, shortest, longest);
        spans.RefuseOthers();
        if (remind >= withdraw)
            spans.Note("withdrawAfter", "should be longer than remindAfter");
        return new AskingSpans(remind, withdraw);
    }

    private static void CheckId(string id, JsonFields body)
    {
        if (!Slug.IsValid(id))
            body.Note("id", $"should be {Slug.Shape}");
        else if (body.Text("id", 40, required: false) is { } repeated && repeated != id)
            body.Note("id", $"should be {id}, as in the address, or left out");
    }

    private static IReadOnlyList<string> ReadLanguages(JsonFields body) =>
        body.List("languages", 1, 20, (item, path) =>
        {
            if (JsonFieldTypes.TryText(item, out var code) && LanguageCode.IsKnown(code))
                return code;
            body.NoteAt(path, "should be an ISO 639-1 code in lower case, such as fr");
            return null;
        });

    /// <summary>Whether it fits the policy is known only beside it.</summary>
    private static JsonElement? ReadPolicyPart(JsonFields body)
    {
        if (body.Find("policyPart", required: false) is not { } part)
            return null;
        if (part.ValueKind == JsonValueKind.Object)
            return part.Clone();
        body.Note("policyPart", $"should be an object, and is {JsonFields.Describe(part)}");
        return null;
    }

    private static string ReadPolicy(JsonFields body)
    {
        const string Usual = "default";
        var policy = body.Text("policy", 40, required: false) ?? Usual;
        if (!Slug.IsValid(policy))
            body.Note("policy", $"should be {Slug.Shape}");
        return policy;
    }
}
