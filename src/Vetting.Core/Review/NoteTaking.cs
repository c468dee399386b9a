using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Flow;
using Vetting.Core.Members;
using Vetting.Core.Notes;
using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

/// <summary>Takes what people say beside a dossier while it is before reviewers.</summary>
public sealed class NoteTaking(
    INotes notes, IVettingStore vettings, IDecisionLog log, IContentStore content, IMemberStore members, IFlows flows,
    TimeProvider time, ILogger<NoteTaking> logger, IUses? uses = null)
{
    /// <param name="line">Null for a line of the person's own.</param>
    public async Task<NoteProblem?> CommentAsync(
        Reviewer by, VettingSummary vetting, LineRef? line, string? text, CancellationToken cancellation) =>
        await ProblemAsync(vetting, line, text, cancellation) is { } problem
            ? problem
            : await KeepAsync(vetting, new Note.Comment(
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
        return await KeepAsync(vetting, new Note.Question(
            Note.IdOf("question", by.Email, $"{line}", text!.Trim()), line, by.Name, by.Email, text.Trim(),
            EndOf(vetting, term, now), now), cancellation);
    }

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

        return await KeepAsync(vetting, new Note.HandOver(
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
        if (TextProblem(text) is { } wrong)
            return wrong;
        var all = await notes.ListAsync(vetting.Id, cancellation);
        // The same again: whoever took it first may have died before anybody was woken.
        if (all.OfType<Note.Answer>().FirstOrDefault(said => said.QuestionId == questionId && said.Text == text!.Trim()) is { } said)
            return await KeepAsync(vetting, said, cancellation);
        if (all.Open(time.GetUtcNow()).FirstOrDefault(question => question.Id == questionId) is null)
            return NoteProblem.Closed;
        if (FileProblem(file) is { } refused)
            return refused;
        return await KeepAsync(vetting, new Note.Answer(
            Note.IdOf("answer", questionId), questionId, text!.Trim(), await ProofAsync(vetting.Id, file, cancellation), time.GetUtcNow()),
            cancellation);
    }

    private static NoteProblem? FileProblem((string Name, byte[] Bytes)? file) => file switch
    {
        null => null,
        { Bytes.Length: > ProofFile.MostBytes } => NoteProblem.FileTooLarge,
        { Bytes: var bytes } => ProofFile.TypeOf(bytes) is null ? NoteProblem.FileOfOtherType : null,
    };

    /// <param name="file">Of a type and size that is taken; null for none.</param>
    private async Task<ProofFile?> ProofAsync(
        string vettingId, (string Name, byte[] Bytes)? file, CancellationToken cancellation) =>
        file is not { } sent ? null : new ProofFile(
            await content.For(uses, vettingId).PutAsync(ContentKind.Proof, sent.Bytes, cancellation), ProofFile.TypeOf(sent.Bytes)!,
            ShownText.OnOneLine(sent.Name) is { Length: > 0 } name ? name[..Math.Min(name.Length, 100)] : "file",
            sent.Bytes.Length);

    /// <summary>Takes what a creator says is wrong with a line, once it was decided.</summary>
    /// <param name="file">Its name and bytes; null for none.</param>
    public async Task<NoteProblem?> ContestAsync(
        VettingSummary vetting, LineRef? line, ContestKind? kind, string? text, (string Name, byte[] Bytes)? file,
        CancellationToken cancellation)
    {
        if (vetting.Dossier is not { } dossier
            || (await log.ReadAsync(vetting.Id, cancellation)).Counting() is not (Closing.Decided or Closing.Expired))
        {
            return NoteProblem.Closed;
        }

        if (kind is null || line is null || (await content.GetJsonAsync<Dossier>(dossier, cancellation)).Find(line) is null)
            return NoteProblem.NoLine;
        if (TextProblem(text) is { } wrong)
            return wrong;
        var all = await notes.ListAsync(vetting.Id, cancellation);
        if (all.Count >= Note.Most)
            return NoteProblem.TooMany;
        if (FileProblem(file) is { } refused)
            return refused;
        var now = time.GetUtcNow();
        return await KeepAsync(vetting, new Note.Contest(
            Note.IdOf("contest", $"{line}", $"{kind}", text!.Trim()), line, kind.Value, text.Trim(),
            await ProofAsync(vetting.Id, file, cancellation),
            EndOf(vetting, (vetting.Order?.Rules ?? ReviewRules.Usual).LookTerm, now), now), cancellation);
    }

    private static DateTimeOffset EndOf(VettingSummary vetting, TimeSpan term, DateTimeOffset now) =>
        vetting.Order?.After(now, term) ?? now + term;

    /// <summary>Takes what somebody of the brand makes of it; the first counts, and the same press again says the same.</summary>
    /// <returns>What they made of it, or why it was not taken.</returns>
    public async Task<(Note.Look? Look, NoteProblem? Problem)> LookAsync(
        Reviewer by, VettingSummary vetting, string contest, bool upheld, string? text, CancellationToken cancellation)
    {
        if (TextProblem(text) is { } wrong)
            return (null, wrong);
        if ((await notes.ListAsync(vetting.Id, cancellation)).OfType<Note.Contest>().All(one => one.Id != contest))
            return (null, NoteProblem.Closed);
        await KeepAsync(vetting, new Note.Look(
            Note.IdOf("look", contest), contest, upheld, by.Name, by.Email, text!.Trim(), time.GetUtcNow()), cancellation);
        await KeepUpheldAsync(vetting, cancellation);
        // Somebody may have been quicker, by an instant or more.
        return (await notes.ListAsync(vetting.Id, cancellation)).OfType<Note.Look>().FirstOrDefault(look =>
            look.ContestId == contest && (look.Email, look.Text, look.Upheld) == (by.Email, text.Trim(), upheld)) is { } mine
            ? (mine, null)
            : (null, NoteProblem.Closed);
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
        if (TextProblem(text) is { } wrong)
            return wrong;
        if (line is not null)
        {
            var dossier = await content.GetJsonAsync<Dossier>(vetting.Dossier!, cancellation);
            if (dossier.Find(line) is null)
                return NoteProblem.NoLine;
        }

        return (await notes.ListAsync(vetting.Id, cancellation)).Count >= Note.Most ? NoteProblem.TooMany : null;
    }

    private static NoteProblem? TextProblem(string? text) => text?.Trim() switch
    {
        null => NoteProblem.NoText,
        var given when ShownText.IsBlank(given) => NoteProblem.NoText,
        { Length: > Note.MostLength } => NoteProblem.TooLong,
        var given => ShownText.HasControls(given, multiline: true) ? NoteProblem.Controls : null,
    };

    private async Task<bool> ClosedAsync(VettingSummary vetting, CancellationToken cancellation) =>
        vetting is not { Stage: VettingStage.InReview, Dossier: not null }
        || (await log.ReadAsync(vetting.Id, cancellation)).Counting() is not null;

    private async Task<NoteProblem?> KeepAsync(VettingSummary vetting, Note note, CancellationToken cancellation)
    {
        await notes.AddAsync(vetting.Id, note, cancellation);
        var all = await notes.ListAsync(vetting.Id, cancellation);
        // Who wrote in the same instant may have counted more.
        await vettings.UpdateAsync(
            vetting.Id,
            row => row.Notes > all.Count ? row : row with
            {
                Notes = all.Count,
                Waited = all.Waited() is { Ticks: > 0 } waited ? waited : null,
                ContestedUntil = all.Contested() is { Count: > 0 } contested ? contested.Min(one => one.Until) : null,
            },
            cancellation);
        await flows.TryWakeAsync(vetting.Id, logger);
        return null;
    }

    private async Task KeepUpheldAsync(VettingSummary vetting, CancellationToken cancellation)
    {
        var all = await notes.ListAsync(vetting.Id, cancellation);
        var dossier = await content.GetJsonAsync<Dossier>(vetting.Dossier!, cancellation);
        IReadOnlyList<string> upheld =
        [
            .. all.OfType<Note.Contest>().Where(contest => all.LookAt(contest) is { Upheld: true }).Select(contest => contest.Line)
                .Distinct().Select(line => dossier.Find(line)?.Rule).OfType<string>(),
        ];
        if (upheld.Count > 0)
        {
            await vettings.UpdateAsync(
                vetting.Id, row => row.Upheld?.Count >= upheld.Count ? row : row with { Upheld = upheld }, cancellation);
        }
    }

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

/// <summary>Why something was not taken.</summary>
public enum NoteProblem
{
    /// <summary>The vetting is not, or no longer, before reviewers; of an answer also: nothing waits for it.</summary>
    Closed,
    NoLine,
    NoText,
    TooLong,
    Controls,
    TooMany,
    /// <summary>No such colleague.</summary>
    Nobody,
    FileTooLarge,
    FileOfOtherType,
}
