namespace Vetting.Core.Texts;

/// <summary>Something by which a person could be reached, found or charged. The text itself is never repeated.</summary>
public sealed record PersonalData(PersonalDataKind Kind, TextSpan Span);

public enum PersonalDataKind { Email, Phone, PostalAddress, BankAccount, PaymentCard, Other }
