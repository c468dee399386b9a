using Vetting.Core.Analysis;
using Vetting.Core.Texts;

namespace Vetting.Azure.TextAnalytics;

internal static class PersonalDataKinds
{
    // Says who or when, but reaches, finds and charges nobody.
    private static readonly HashSet<string> Harmless = new(StringComparer.OrdinalIgnoreCase)
    {
        "Person", "PersonType", "Organization", "Event", "Location", "URL",
        "DateTime", "Date", "Time", "Age", "Quantity",
    };

    /// <returns>Null for what need not be hidden; a category not known here is.</returns>
    public static PersonalDataKind? Of(string category) => category switch
    {
        "Email" => PersonalDataKind.Email,
        "PhoneNumber" => PersonalDataKind.Phone,
        "Address" => PersonalDataKind.PostalAddress,
        "CreditCardNumber" or "EUDebitCardNumber" => PersonalDataKind.PaymentCard,
        "InternationalBankingAccountNumber" or "SWIFTCode" or "ABARoutingNumber" => PersonalDataKind.BankAccount,
        var bank when bank.EndsWith("BankAccountNumber", StringComparison.OrdinalIgnoreCase) =>
            PersonalDataKind.BankAccount,
        var name when Harmless.Contains(name) => null,
        _ => PersonalDataKind.Other,
    };
}
