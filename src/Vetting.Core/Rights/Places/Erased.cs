namespace Vetting.Core.Rights.Places;

internal static class Erased
{
    public static IReadOnlyList<ErasedPlace> Of(string name, int removed, int kept = 0) => [new(name, removed, kept)];
}
