namespace Vetting.Sources;

/// <summary>Addresses of a platform's API, from settings and parameters.</summary>
internal static class ApiAddress
{
    public static bool IsUsable(Uri? address) => address is { IsAbsoluteUri: true, Scheme: "http" or "https" };

    /// <param name="service">Where the API is; what follows its last / stays.</param>
    /// <param name="parameters">Those that are null are left out.</param>
    public static Uri Of(Uri service, string path, params (string Name, string? Value)[] parameters)
    {
        var query = parameters.Where(parameter => parameter.Value is not null)
            .Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value!)}");
        return new($"{service.AbsoluteUri.TrimEnd('/')}/{path}?{string.Join('&', query)}");
    }
}
