namespace Vetting.Sources.Fetching;

internal static class RequestLimits
{
    private static readonly HttpRequestOptionsKey<long> Key = new("MaxBytes");

    public static long? MaxBytes(this HttpRequestMessage request) =>
        request.Options.TryGetValue(Key, out var bytes) ? bytes : null;

    public static void LimitTo(this HttpRequestMessage request, long bytes) => request.Options.Set(Key, bytes);
}
