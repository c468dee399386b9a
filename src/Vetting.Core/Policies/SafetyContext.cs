using Vetting.Core.Content;

namespace Vetting.Core.Policies;

/// <summary>Something around an expression that changes what it means.</summary>
/// <param name="Steps">Severities up or down, -4 to 1. Nothing is lifted to the floor.</param>
/// <param name="Title">One word or two, such as "quoted".</param>
/// <param name="Terms">What shows the context; none for quotation marks, names and
/// hashtags.</param>
/// <param name="Within">The most words between a term and the expression; nothing for the whole post.</param>
/// <param name="Except">Idioms in which a term shows nothing: "sorry not sorry" denies nothing.</param>
public sealed record SafetyContext(
    string Id,
    ContextScope Scope,
    int Steps,
    LocalizedText Title,
    TermLists? Terms = null,
    int Within = 0,
    TermLists? Except = null);

/// <summary>Where a context's terms are looked for. Before and Around stay within the sentence; Near goes on beyond it.
/// Three kinds need no terms: within quotation marks (with terms, only where one of them stands beside the quotation);
/// within a name, which is where a word with a capital stands inside
/// a sentence beside another one; as a hashtag.</summary>
public enum ContextScope { Before, Around, Post, QuotationMarks, Near, Name, Hashtag }
