using System.Text.Json;
using Vetting.Core.Content;

namespace Vetting.Core.Policies;

/// <summary>Reads policy files; their shape is in policy.schema.json.</summary>
public static class PolicyFile
{
    /// <summary>The policy that applies where a brand has none of its own.</summary>
    public static byte[] Default { get; } = LawPacks.Into(Embedded("default-policy.json"));

    /// <summary>The JSON schema of a policy file.</summary>
    public static byte[] Schema { get; } = Embedded("policy.schema.json");

    /// <exception cref="PolicyException">The file is not a policy; names every field that is wrong.</exception>
    public static Policy Read(byte[] utf8Json)
    {
        var policy = Parse(utf8Json);
        var errors = PolicyRules.Check(policy);
        return errors.Count == 0 ? policy : throw new PolicyException(errors);
    }

    private static Policy Parse(byte[] utf8Json)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8Json, new JsonDocumentOptions { MaxDepth = 32 });
            if (Nulls(document.RootElement, "$").ToList() is { Count: > 0 } nulls)
                throw new PolicyException(nulls);
            return document.Deserialize<Policy>(Json.Options)!;
        }
        catch (JsonException e)
        {
            throw new PolicyException([new FieldError(e.Path ?? "$", e.Message)]);
        }
    }

    private static IEnumerable<FieldError> Nulls(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Null => [new FieldError(path, "should not be null; leave it out instead.")],
        JsonValueKind.Object => element.EnumerateObject()
            .SelectMany(member => Nulls(member.Value, $"{path}.{member.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, index) => Nulls(item, $"{path}[{index}]")),
        _ => [],
    };

    private static byte[] Embedded(string name)
    {
        using var stream = typeof(PolicyFile).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
