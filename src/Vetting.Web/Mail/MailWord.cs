using Vetting.Core.Content;

namespace Vetting.Web.Mail;

/// <summary>A sentence of a mail that a brand may say in its own words.</summary>
/// <param name="Key">Stays, as brands' own words are kept by it.</param>
/// <param name="Usual">Where the brand has none.</param>
/// <param name="OneLine">True of subjects and headings.</param>
public sealed record MailWord(string Key, LocalizedText Usual, bool OneLine = false);
