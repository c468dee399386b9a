using Vetting.Core.Findings;
using Vetting.Core.Review;
using Vetting.Web.Dossiers;
using Vetting.Web.Site;

namespace Vetting.Web.Mail;

/// <summary>A letter that asks a reviewer to decide, with enough in it to know what awaits.</summary>
internal sealed class ReviewLetter(ReviewRequest request, MailVoice voice, string reviewAddress)
{
    private readonly Reader _reader = voice.Reader;

    public Letter Write(MailWord subject, MailWord heading, MailWord opening) => new(
        voice.Line(subject),
        voice.Line(heading),
        request.Absent is { } absent
            ? [.. voice.Say(opening), voice.With("absent", absent).Say(ReviewMailWords.StandsIn)]
            : voice.Say(opening),
        [AdviceFact(), .. DossierLines.First(request.Dossier).Select(LineFact), .. GapFacts()],
        new LetterLink(_reader[ReviewMailWords.Read], reviewAddress),
        [
            _reader[ReviewMailWords.Until.With(("at", _reader.Moment(request.ExpiresAt)))],
            _reader[ReviewMailWords.Personal],
        ]);

    private LetterFact AdviceFact()
    {
        var advice = request.Dossier.Advice;
        var advised = _reader[JudgementWords.Of(advice.Recommendation)];
        return new LetterFact(_reader[ReviewMailWords.Advice], _reader[advice.Score is { } score
            ? ReviewMailWords.AdviceLine.With(("advice", advised), ("score", _reader.Score(score)))
            : ReviewMailWords.AdviceWithoutScore.With(("advice", advised))]);
    }

    private LetterFact LineFact(DossierLine line) => new(
        $"{_reader[DimensionName.Of(line.Dimension)]} · {_reader[JudgementWords.Of(line.Finding.Severity)]}",
        OneLine.Of(_reader[line.Finding.Sentence]));

    private IEnumerable<LetterFact> GapFacts()
    {
        var gaps = request.Dossier.Dimensions.OfType<DimensionResult.InsufficientData>().ToList();
        return gaps.Count == 0
            ? []
            : [new LetterFact(
                _reader[ReviewMailWords.Gaps],
                string.Join(", ", gaps.Select(gap => _reader[DimensionName.Of(gap.Dimension)])))];
    }
}
