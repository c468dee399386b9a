using System.Globalization;
using System.Text;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Members;
using Vetting.Core.Notes;
using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

/// <summary>Takes what people say beside a dossier while it is before reviewers.</summary>
public sealed class NoteTaking(
    INotes notes, NoteKeeping keeping, IDecisionLog log, IContentStore content, IMemberStore members, TimeProvider time)
{
    /// <param name="line">Null for a line of the person's own.</param>
    public async Task<NoteProblem?> CommentAsync(
        Reviewer by, VettingSummary vetting, LineRef? line, string? text, CancellationToken cancellation) =>
        await ProblemAsync(vetting, line, text, cancellation) is { } problem
            ? problem
            : await keeping.KeepAsync(vetting, new Note.Comment(
                Note.IdOf("comment", by.Email, $"{line}", text!.Trim()), line, by.Name, by.Email, text.Trim(),
                await MentionedAsync(vetting, text, cancellation) is { Count: > 0 } mentioned ? mentioned : null,
                time.GetUtcNow()), cancellation);

    /// <summary>Asks the creator; the vetting waits for the answer to the term of the rules.</summary>
    public async Task<NoteProblem?> AskAsync(
        Reviewer by, VettingSummary vetting, LineRef line, string? text, CancellationToken cancellation)
    {
        if (await ProblemAsync(vetting, line, text, cancellation) is { } problem)
            return problem;
        var now = time.GetUtcNow();
        var term = (vetting.Order?.Rules ?? ReviewRules.Usual).AnswerTerm;
        return await keeping.KeepAsync(vetting, new Note.Question(
            Note.IdOf("question", by.Email, $"{line}", text!.Trim()), line, by.Name, by.Email, text.Trim(),
            vetting.EndOf(term, now), now), cancellation);
    }

    /// <summary>Says what the creator is told with the outcome.</summary>
    public async Task<NoteProblem?> TellAsync(
        Reviewer by, VettingSummary vetting, string? text, CancellationToken cancellation) =>
        await ProblemAsync(vetting, null, text, cancellation) is { } problem
            ? problem
            : await keeping.KeepAsync(vetting, new Note.Word(
                Note.IdOf("word", by.Email, text!.Trim()), by.Name, by.Email, text.Trim(), time.GetUtcNow()), cancellation);

    /// <param name="to">An address among <see cref="ColleaguesAsync"/>.</param>
    public async Task<NoteProblem?> HandOverAsync(
        Reviewer by, VettingSummary vetting, string? to, CancellationToken cancellation)
    {
        if (await ClosedAsync(vetting, cancellation))
            return NoteProblem.Closed;
        if ((await ColleaguesAsync(vetting, by.Email, cancellation)).FirstOrDefault(one =>
                Member.KeyOf(one.Email) == Member.KeyOf(to ?? "")) is not { } colleague)
        {
            return NoteProblem.Nobody;
        }

        return await keeping.KeepAsync(vetting, new Note.HandOver(
            Note.IdOf("handOver", by.Email, colleague.Email), by.Name, by.Email, colleague.Name, colleague.Email,
            colleague.Locale, time.GetUtcNow()), cancellation);
    }

    /// <summary>Takes a creator's answer to a question that waits for one.</summary>
    /// <param name="file">Its name and bytes; null for none.</param>
    public async Task<NoteProblem?> AnswerAsync(
        VettingSummary vetting, string questionId, string? text, (string Name, byte[] Bytes)? file,
        CancellationToken cancellation)
    {
        if (await ClosedAsync(vetting, cancellation))
            return NoteProblem.Closed;
        if (NoteCheck.OfText(text) is { } wrong)
            return wrong;
        var all = await notes.ListAsync(vetting.Id, cancellation);
        // The same again: whoever took it first may have died before anybody was woken.
        if (all.OfType<Note.Answer>().FirstOrDefault(said => said.QuestionId == questionId && said.Text == text!.Trim()) is { } said)
            return await keeping.KeepAsync(vetting, said, cancellation);
        if (all.Open(time.GetUtcNow()).FirstOrDefault(question => question.Id == questionId) is null)
            return NoteProblem.Closed;
        if (NoteCheck.OfFile(file) is { } refused)
            return refused;
        return await keeping.KeepAsync(vetting, new Note.Answer(
            Note.IdOf("answer", questionId), questionId, text!.Trim(),
            await keeping.ProofAsync(vetting.Id, file, cancellation), time.GetUtcNow()), cancellation);
    }

    /// <summary>A file that a creator sent.</summary>
    /// <returns>Null where the vetting has none with the note.</returns>
    public async Task<(ProofFile File, byte[] Bytes)?> FileAsync(
        string vettingId, string noteId, CancellationToken cancellation) =>
        (await notes.ListAsync(vettingId, cancellation)).FirstOrDefault(note => note.Id == noteId) is { } note
        && (note is Note.Answer answer ? answer.File : (note as Note.Contest)?.File) is { } file
        && await content.FindAsync(file.Content, cancellation) is { } bytes
            ? (file, bytes)
            : null;

    /// <summary>Who may speak but for one: those whom the brief names, and members who may decide.</summary>
    public async Task<IReadOnlyList<Reviewer>> ColleaguesAsync(
        VettingSummary vetting, string but, CancellationToken cancellation)
    {
        var named = vetting.Order is { } order && await content.FindAsync(order.Brief, cancellation) is not null
            ? (await content.GetJsonAsync<Brief>(order.Brief, cancellation)).Review
            : null;
        var team = (await members.ListAsync(vetting.Brand, cancellation)).Where(member => member.MayDecide)
            .Select(member => new Reviewer(member.Name, member.Email, member.Locale));
        return
        [
            .. (named is null ? [] : named.Reviewers.Concat(named.EscalateTo)).Concat(team)
                .DistinctBy(one => Member.KeyOf(one.Email)).Where(one => Member.KeyOf(one.Email) != Member.KeyOf(but)),
        ];
    }

    private async Task<NoteProblem?> ProblemAsync(
        VettingSummary vetting, LineRef? line, string? text, CancellationToken cancellation)
    {
        if (await ClosedAsync(vetting, cancellation))
            return NoteProblem.Closed;
        if (NoteCheck.OfText(text) is { } wrong)
            return wrong;
        if (line is not null)
        {
            var dossier = await content.GetJsonAsync<Dossier>(vetting.Dossier!, cancellation);
            if (dossier.Find(line) is null)
                return NoteProblem.NoLine;
        }

        return (await notes.ListAsync(vetting.Id, cancellation)).Count >= Note.Most ? NoteProblem.TooMany : null;
    }

    private async Task<bool> ClosedAsync(VettingSummary vetting, CancellationToken cancellation) =>
        vetting is not { Stage: VettingStage.InReview, Dossier: not null }
        || (await log.ReadAsync(vetting.Id, cancellation)).Counting() is not null;

    /// <summary>@ and a first name, or a whole address, of a colleague.</summary>
    private async Task<IReadOnlyList<string>> MentionedAsync(
        VettingSummary vetting, string text, CancellationToken cancellation)
    {
        if (!text.Contains('@', StringComparison.Ordinal))
            return [];
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.StartsWith('@')).Select(word => Plain(word[1..].TrimEnd('.', ',', ';', ':', '!', '?', ')'))).ToHashSet();
        return
        [
            .. (await ColleaguesAsync(vetting, "", cancellation))
                .Where(one => words.Contains(Plain(one.Name.Split(' ')[0])) || words.Contains(Plain(one.Email)))
                .Select(one => one.Email),
        ];
    }

    /// <summary>Whatever its case and accents.</summary>
    private static string Plain(string word) => string.Concat(word.Normalize(NormalizationForm.FormD)
        .Where(unit => CharUnicodeInfo.GetUnicodeCategory(unit) != UnicodeCategory.NonSpacingMark)).ToLowerInvariant();
}
