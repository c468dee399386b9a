namespace Vetting.Web.Api;

/// <summary>One operation of the API, the same in every host and in openapi.json.</summary>
/// <param name="Name">The operationId.</param>
/// <param name="Pattern">Begins with a slash.</param>
public sealed record ApiRoute(string Name, string Method, string Pattern);
