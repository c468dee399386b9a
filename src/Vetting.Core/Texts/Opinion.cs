namespace Vetting.Core.Texts;

/// <param name="Target">What it is about.</param>
/// <param name="Assessment">The words that judge it.</param>
public sealed record Opinion(TextSpan Target, TextSpan Assessment, ToneLabel Label);
