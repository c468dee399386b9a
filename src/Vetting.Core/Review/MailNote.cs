using Vetting.Core.Brands;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Dossiers;
using Vetting.Core.Flow;
using Vetting.Core.Links;
using Vetting.Core.Members;
using Vetting.Core.Notes;
using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

/// <summary>Mails a note to those whom it is for: a question to the creator, an answer to the reviewers, a mention or a hand-over
/// to the colleague, what is contested to the reviewers, and what they make of it to the creator.</summary>
public sealed class MailNote(
    INotes notes, IVettingStore vettings, IContentStore content, ILinkStore links,
    ICreatorLinks creatorLinks, NoteTaking taking, StandIns standIns, IMailComposer composer,
    IMailer mailer)
    : IActivity<NoteToMail, Done>
{
    /// <summary>So long the creator's page says what came of it.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    public static Step<NoteToMail, Done> Step { get; } = Step<NoteToMail, Done>.By<MailNote>(Retries.Patient);

    /// <returns>Ids of the notes that somebody is to be mailed about.</returns>
    public static IReadOnlyList<string> MailedOf(IReadOnlyList<Note> notes) =>
        [.. notes.Where(note => note is not (Note.Comment { Mentioned: null } or Note.Word)).Select(note => note.Id)];

    public async Task<Done> RunAsync(NoteToMail input, CancellationToken cancellation)
    {
        var all = await notes.ListAsync(input.Order.VettingId, cancellation);
        var vetting = await vettings.GetAsync(input.Order.VettingId, cancellation);
        if (all.FirstOrDefault(note => note.Id == input.NoteId) is not { } note || vetting.Dossier is not { } kept)
            return Done.Value;
        var dossier = await content.GetJsonAsync<Dossier>(kept, cancellation);
        var brief = await content.GetJsonAsync<Brief>(input.Order.Brief, cancellation);
        var told = new Told(input, vetting, dossier, brief);
        switch (note)
        {
            // Once it is decided nobody waits for an answer.
            case Note.Question question when vetting.Stage == VettingStage.InReview:
                await ToCreatorAsync(
                    told, NoteMailKind.Question, question.Text, question.Line, question.Until, cancellation, Remembered);
                break;
            case Note.Answer answer when all.OfType<Note.Question>().FirstOrDefault(one => one.Id == answer.QuestionId) is { } asked:
                await TellAsync(
                    told, NoteMailKind.Answer, Among(brief.Review.Reviewers, asked), vetting.CreatorName, answer.Text, asked.Line,
                    cancellation);
                break;
            case Note.Comment { Mentioned: { } mentioned } comment:
                var colleagues = await taking.ColleaguesAsync(vetting, "", cancellation);
                await TellAsync(
                    told, NoteMailKind.Mention,
                    colleagues.Where(one => mentioned.Any(address => Member.KeyOf(address) == Member.KeyOf(one.Email))),
                    comment.By, comment.Text, comment.Line, cancellation);
                break;
            case Note.Contest contest:
                // Whoever must look has the term for it, however little the review had left.
                await TellAsync(
                    told with { Input = input with { ExpiresAt = Later(input.ExpiresAt, contest.Until) } },
                    input.Late ? NoteMailKind.ContestLate : NoteMailKind.Contest,
                    input.Late ? brief.Review.Reviewers.Concat(brief.Review.EscalateTo) : brief.Review.Reviewers,
                    vetting.CreatorName, contest.Text, contest.Line, cancellation);
                break;
            case Note.Look look when all.OfType<Note.Contest>().FirstOrDefault(one => one.Id == look.ContestId) is { } about:
                await ToCreatorAsync(
                    told, look.Upheld ? NoteMailKind.Upheld : NoteMailKind.NotUpheld, look.Text, about.Line,
                    look.At + (input.Order.Rules ?? ReviewRules.Usual).ContestTerm, cancellation);
                break;
            case Note.HandOver over:
                await TellAsync(
                    told, NoteMailKind.HandOver, [new Reviewer(over.ToName, over.ToEmail, over.ToLocale)], over.By, "", null,
                    cancellation);
                break;
        }

        return Done.Value;
    }

    /// <param name="longer">How long after that date the link still says what came of it; null for no longer.</param>
    private async Task ToCreatorAsync(
        Told told, NoteMailKind kind, string text, LineRef line, DateTimeOffset until, CancellationToken cancellation,
        TimeSpan? longer = null)
    {
        var creator = (await content.GetJsonAsync<Submission>(told.Input.Order.Submission, cancellation)).Creator;
        var token = LinkToken.Create();
        await creatorLinks.SaveAsync(
            new CreatorLink(
                LinkToken.HashOf(token)!, told.Input.Order.Brand, told.Vetting.Id, creator.Locale,
                until + (longer ?? TimeSpan.Zero)),
            cancellation);
        await SendAsync(
            told, new Reviewer(creator.Name, creator.Email, creator.Locale), kind, "", text, line, token, until, 0,
            cancellation);
    }

    private async Task TellAsync(
        Told told, NoteMailKind kind, IEnumerable<Reviewer> people, string by, string text, LineRef? line,
        CancellationToken cancellation)
    {
        HashSet<string> mailed = [];
        foreach (var (index, one) in people.Index())
        {
            var person = await standIns.OfAsync(told.Input.Order.Brand, one, cancellation);
            if (!mailed.Add(Member.KeyOf(person.Email)))
                continue;
            var token = await links.IssueAsync(
                told.Input.Order.Brand, told.Vetting.Id, person, told.Input.ExpiresAt, cancellation);
            await SendAsync(told, person, kind, by, text, line, token, told.Input.ExpiresAt, index, cancellation);
        }
    }

    private async Task SendAsync(
        Told told, Reviewer to, NoteMailKind kind, string by, string text, LineRef? line, string token, DateTimeOffset until,
        int index, CancellationToken cancellation)
    {
        var notice = new NoteNotice(
            kind, to, told.Input.Order.Brand, told.Vetting.CreatorName, told.Brief.Title, by, text,
            line is null ? null : told.Dossier.Find(line)?.Sentence, token, until);
        var key = $"{told.Vetting.Id}/note/{told.Input.NoteId}/{(told.Input.Late ? "late/" : "")}{index}";
        await mailer.SendAsync(await composer.NoteAsync(notice, key, cancellation), cancellation);
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    /// <summary>The reviewers, and who asked where they are none of them.</summary>
    private static IEnumerable<Reviewer> Among(IReadOnlyList<Reviewer> reviewers, Note.Question asked) =>
        reviewers.Append(new Reviewer(asked.By, asked.Email, reviewers[0].Locale)).DistinctBy(one => Member.KeyOf(one.Email));

    private sealed record Told(NoteToMail Input, VettingSummary Vetting, Dossier Dossier, Brief Brief);
}

/// <param name="ExpiresAt">When links in mails to reviewers end.</param>
/// <param name="Late">True where its term is over and nobody has looked at it.</param>
public sealed record NoteToMail(VettingOrder Order, string NoteId, DateTimeOffset ExpiresAt, bool Late = false);
