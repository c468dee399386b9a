using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Vetting.Core.Content;

namespace Vetting.Core.Policies;

/// <summary>Reads whole policies; their shape is in policy.schema.json. A brand writes layers, see
/// <see cref="PolicyLayer"/>.</summary>
public static class PolicyFile
{
    public const int MaxDepth = 32;

    // A misspelt member would otherwise be passed over in silence.
    private static readonly JsonSerializerOptions Strict = Create(JsonUnmappedMemberHandling.Disallow);
    private static readonly JsonSerializerOptions Lenient = Create(JsonUnmappedMemberHandling.Skip);

    /// <summary>The policy that applies where a brand says nothing: the base and every built-in pack.</summary>
    public static byte[] Default { get; } = JsonSerializer.SerializeToUtf8Bytes(BuiltInPolicy.Compose(), Json.Indented);

    private static readonly Lazy<byte[]> WrittenSchema = new(() => BuiltInPolicy.Schema(Parse(Default)));

    private static readonly Lazy<IReadOnlyList<Rule>> BuiltInRules = new(() => Read(Default).Rules);

    /// <summary>The JSON schema of policies and of their layers, with the ids of all rules that exist.</summary>
    public static byte[] Schema => WrittenSchema.Value;

    /// <exception cref="PolicyException">The file is not a whole policy; names every field that is wrong.</exception>
    public static Policy Read(byte[] utf8Json) => Read(Parse(utf8Json));

    /// <exception cref="PolicyException">It is not a whole policy; names every field that is wrong.</exception>
    public static Policy Read(JsonObject whole) => Checked(Deserialize(whole, Strict));

    /// <summary>
    /// Reads a policy as it was stored with a vetting, perhaps by another version: a rule that it does not hold is not
    /// applied; rules and members that are not known are passed over.
    /// </summary>
    /// <exception cref="PolicyException">It is not a whole policy; names every field that is wrong.</exception>
    public static Policy ReadStored(byte[] utf8Json)
    {
        var policy = Deserialize(Parse(utf8Json), Lenient);
        return Checked(policy with
        {
            Rules =
            [
                .. policy.Rules.Where(rule => RuleIds.All.Contains(rule.Id)),
                .. BuiltInRules.Value.ExceptBy(policy.Rules.Select(rule => rule.Id), rule => rule.Id)
                    .Select(rule => rule with { Disabled = true }),
            ],
        });
    }

    private static Policy Checked(Policy policy)
    {
        var errors = PolicyValidator.Check(policy);
        return errors.Count == 0 ? policy : throw new PolicyException(errors);
    }

    /// <exception cref="PolicyException">The bytes are not one JSON object without nulls and control characters, each
    /// member given once.</exception>
    public static JsonObject Parse(byte[] utf8Json)
    {
        try
        {
            var root = JsonNode.Parse(utf8Json, documentOptions: new JsonDocumentOptions
            {
                MaxDepth = MaxDepth,
                AllowDuplicateProperties = false,
            });
            if (root is not JsonObject whole)
                throw new PolicyException([new FieldError("$", "should be a JSON object.")]);
            return Odd(whole, "$").ToList() is { Count: > 0 } odd ? throw new PolicyException(odd) : whole;
        }
        catch (InvalidOperationException)
        {
            throw new PolicyException([new FieldError("$", "should have names of whole Unicode characters.")]);
        }
        catch (JsonException e)
        {
            throw new PolicyException([Malformed(e)]);
        }
    }

    private static Policy Deserialize(JsonObject whole, JsonSerializerOptions options)
    {
        try
        {
            return whole.Deserialize<Policy>(options)!;
        }
        catch (JsonException e)
        {
            throw new PolicyException([new FieldError(e.Path ?? "$", e.Message)]);
        }
    }

    private static FieldError Malformed(JsonException e) => new("$", e.LineNumber is { } line
        ? $"should be JSON; it stops being so at line {line + 1}, byte {e.BytePositionInLine + 1}."
        : $"should be JSON with each member given once. {e.Message}");

    private static IEnumerable<FieldError> Odd(JsonNode? node, string path) => node switch
    {
        null => [new FieldError(path, "should not be null; leave it out instead.")],
        JsonObject members => members.SelectMany(member => Odd(member.Value, $"{path}.{member.Key}")),
        JsonArray items => items.SelectMany((item, index) => Odd(item, $"{path}[{index}]")),
        JsonValue value when value.GetValueKind() == JsonValueKind.String && OddText(value.GetValue<JsonElement>()) is { } wrong =>
            [new FieldError(path, wrong)],
        _ => [],
    };

    private static string? OddText(JsonElement value) =>
        !JsonFieldTypes.TryText(value, out var text) ? "should be text of whole Unicode characters."
        : ShownText.HasControls(text, multiline: true) ? $"{ShownText.Refused}."
        : null;

    private static JsonSerializerOptions Create(JsonUnmappedMemberHandling unmapped)
    {
        var options = new JsonSerializerOptions(Json.Options) { UnmappedMemberHandling = unmapped };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
