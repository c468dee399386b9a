using System.Text.Json;
using Vetting.Core.Content;

namespace Vetting.Web.Api;

/// <summary>Problem details, RFC 9457.</summary>
/// <param name="Type">urn:vetting:problem: and a name that stays.</param>
/// <param name="Instance">The path that was asked for.</param>
internal sealed record Problem(
    string Type, string Title, int Status, string Detail, string Instance, IReadOnlyList<FieldError>? Errors)
{
    public const string ContentType = "application/problem+json";

    public static Answer Answer(
        int status, string type, string title, string detail, IReadOnlyList<FieldError>? errors = null) =>
        new(status, ContentType, request => JsonSerializer.SerializeToUtf8Bytes(
            new Problem($"urn:vetting:problem:{type}", title, status, detail,
                (request.PathBase + request.Path).ToUriComponent(), errors),
            Core.Content.Json.Options));
}
