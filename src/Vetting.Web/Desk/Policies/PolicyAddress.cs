using Vetting.Core.Policies;

namespace Vetting.Web.Desk.Policies;

/// <summary>Where a brand's policies are written.</summary>
internal static class PolicyAddress
{
    public static string Of(string brand) => $"/desk/{brand}/policy";

    /// <summary>The one that holds where a brief names no other has the short address.</summary>
    public static string Of(string brand, string name) =>
        name == EffectivePolicies.DefaultName ? Of(brand) : $"{Of(brand)}/{name}";

    public static string Versions(string brand, string name) => $"{Of(brand)}/{name}/versions";
}
