using Vetting.Core.Creators;
using Vetting.Core.Findings;
using Vetting.Core.Policies;

namespace Vetting.Core.Disclosure;

/// <summary>Whether the stated certificate of responsible influence holds on the day of the judgement.</summary>
internal static class CertificateFindings
{
    public static IEnumerable<Finding> Of(Material material, LawPack law)
    {
        if (law.Certificate is not { } rule || Held(material, rule) is not { } certificate)
            return [];
        var days = certificate.ExpiresOn.DayNumber - DateOnly.FromDateTime(material.AsOf.UtcDateTime).DayNumber;
        return
        [
            material.Policy.Raise(
                days < 0 ? RuleIds.CertificateExpired
                    : days < rule.WarnDays ? RuleIds.CertificateExpiresSoon
                    : RuleIds.CertificateHeld,
                [], ("certificate", rule.Title), ("date", Wording.Day(certificate.ExpiresOn))),
        ];
    }

    public static bool IsMissing(Material material, LawPack law) =>
        law.Certificate is { } rule && Held(material, rule) is null;

    private static Certificate? Held(Material material, CertificateRule rule) =>
        material.Submission.Certificate is { } certificate
            && certificate.Issuer.Contains(rule.Issuer, StringComparison.OrdinalIgnoreCase)
                ? certificate
                : null;
}
