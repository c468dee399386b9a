using Microsoft.AspNetCore.Http;
using Vetting.Core.Brands;
using Vetting.Core.Versions;
using Vetting.Web.Api;

namespace Vetting.Web.Security;

/// <summary>Who may see and do what. Each question is answered with a refusal, or null for go ahead.</summary>
public sealed class ApiAccess
{
    private readonly IApiKeys _keys;
    private readonly IBrandDirectory _brands;
    private readonly AttemptLimits _limits;

    internal ApiAccess(IApiKeys keys, IBrandDirectory brands, AttemptLimits limits) =>
        (_keys, _brands, _limits) = (keys, brands, limits);

    /// <summary>Another brand's things do not exist for a brand's key.</summary>
    public IResult? RefuseToRead(HttpRequest request, string? brand, string what) => Scope(request) switch
    {
        null => Unknown(request),
        ApiKeyScope.Brand own when own.Slug != brand => Problems.NotFound(what),
        _ when brand is null || _brands.Find(brand) is null => Problems.NotFound(what),
        _ => null,
    };

    public IResult? RefuseToWrite(HttpRequest request, string brand, string what) =>
        RefuseToRead(request, brand, what)
        ?? (Scope(request) is ApiKeyScope.Brand ? null : Problems.KeyTooNarrow("a key of this brand"));

    /// <summary>Who writes, where writing was not refused.</summary>
    public Author AuthorOf(HttpRequest request) => Scope(request) is ApiKeyScope.Brand brand
        ? new Author.Key(brand.KeyName)
        : throw new InvalidOperationException("Only a key of a brand writes.");

    public bool IsOperator(HttpRequest request) => Scope(request) is ApiKeyScope.Ops;

    /// <summary>Whoever asks, as records say it, where reading was not refused.</summary>
    public string CallerOf(HttpRequest request) => Scope(request) is ApiKeyScope.Brand brand ? brand.KeyName : "operators";

    public IResult? RefuseToOperate(HttpRequest request) => Scope(request) switch
    {
        null => Unknown(request),
        ApiKeyScope.Ops => null,
        _ => Problems.KeyTooNarrow("an operator's key"),
    };

    /// <summary>A request without any key guesses nothing.</summary>
    private IResult Unknown(HttpRequest request)
    {
        if (KeyIn(request) is not { Length: > 0 } key)
            return Problems.NoKey();
        var wait = _limits.Wait(AttemptKind.ApiKey, request.HttpContext) ?? _limits.Count(AttemptKind.ApiKey, request.HttpContext, key);
        return wait is { } tooMany ? Limited.Problem(tooMany) : Problems.NoKey();
    }

    /// <returns>Null for a key that is not live, and for any where so many wrong ones came from.</returns>
    private ApiKeyScope? Scope(HttpRequest request) =>
        KeyIn(request) is { Length: > 0 } key && _limits.Wait(AttemptKind.ApiKey, request.HttpContext) is null
            ? _keys.Find(key)
            : null;

    private static string KeyIn(HttpRequest request)
    {
        const string Scheme = "Bearer ";
        var authorization = request.Headers.Authorization.ToString();
        return authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? authorization[Scheme.Length..].Trim()
            : request.Headers["X-Api-Key"].ToString();
    }
}
