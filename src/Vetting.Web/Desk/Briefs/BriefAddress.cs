namespace Vetting.Web.Desk.Briefs;

/// <summary>Where a brand's briefs are written, and where creators apply for them.</summary>
internal static class BriefAddress
{
    public static string List(string brand) => $"/desk/{brand}/briefs";

    public static string New(string brand) => $"/desk/{brand}/new-brief";

    public static string Of(string brand, string brief) => $"{List(brand)}/{brief}";

    public static string Versions(string brand, string brief) => $"{Of(brand, brief)}/versions";

    public static string Policy(string brand, string brief) => $"{Of(brand, brief)}/policy";

    public static string Invitations(string brand, string brief) => $"{Of(brand, brief)}/invitations";

    public static string Apply(string brand, string brief) => $"/apply/{brand}/{brief}";
}
