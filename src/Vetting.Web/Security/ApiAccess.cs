using Microsoft.AspNetCore.Http;
using Vetting.Core.Brands;
using Vetting.Web.Api;

namespace Vetting.Web.Security;

/// <summary>Who may see and do what. Each question is answered with a refusal, or null for go ahead.</summary>
public sealed class ApiAccess(IApiKeys keys, IBrandDirectory brands)
{
    /// <summary>Another brand's things do not exist for a brand's key.</summary>
    public IResult? RefuseToRead(HttpRequest request, string? brand, string what) => Scope(request) switch
    {
        null => Problems.NoKey(),
        ApiKeyScope.Brand own when own.Slug != brand => Problems.NotFound(what),
        _ when brand is null || brands.Find(brand) is null => Problems.NotFound(what),
        _ => null,
    };

    public IResult? RefuseToWrite(HttpRequest request, string brand, string what) =>
        RefuseToRead(request, brand, what)
        ?? (Scope(request) is ApiKeyScope.Brand ? null : Problems.KeyTooNarrow("a key of this brand"));

    public IResult? RefuseToOperate(HttpRequest request) => Scope(request) switch
    {
        null => Problems.NoKey(),
        ApiKeyScope.Ops => null,
        _ => Problems.KeyTooNarrow("an operator's key"),
    };

    private ApiKeyScope? Scope(HttpRequest request)
    {
        const string Scheme = "Bearer ";
        var authorization = request.Headers.Authorization.ToString();
        var key = authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? authorization[Scheme.Length..].Trim()
            : request.Headers["X-Api-Key"].ToString();
        return key.Length == 0 ? null : keys.Find(key);
    }
}
