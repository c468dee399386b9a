using Vetting.Core.Asking;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Notes;
using Vetting.Core.Pipeline;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Testing.Memory;

namespace Vetting.Core.Tests.Pipeline;

/// <summary>What people say beside a dossier, and the creator who is asked about a line.</summary>
public sealed class NotesTests : IAsyncDisposable
{
    private static readonly Reviewer Lea = new("Léa Petit", "lea@maison.example", "fr");
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly MemoryHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task The_time_to_decide_does_not_run_while_the_creator_is_asked()
    {
        var id = await BeginAsync();
        await _host.PassAsync(TimeSpan.FromDays(1));
        await AskAsync(id);
        Assert.Single(Mails("question"));

        await _host.PassAsync(TimeSpan.FromDays(4) - Second);
        Assert.Empty(Mails("reminder"));
        await _host.PassAsync(Second);
        Assert.Equal(2, Mails("reminder").Count);
        await _host.PassAsync(TimeSpan.FromDays(5) - Second);
        Assert.Equal(VettingStage.InReview, (await _host.VettingAsync(id)).Stage);
        await _host.PassAsync(Second);

        Assert.Equal(VettingStage.Expired, (await _host.VettingAsync(id)).Stage);
        Assert.Single(Mails("question"));
    }

    [Fact]
    public async Task An_answer_stands_beside_the_line_is_told_to_the_reviewers_and_ends_the_waiting()
    {
        var id = await BeginAsync();
        await AskAsync(id);
        await _host.PassAsync(TimeSpan.FromHours(12));
        var token = Mails("question")[0].Text;
        var question = Assert.Single(Assert.IsType<CreatorView.Questioned>(await OpenAsync(token)).Questions);

        Assert.Null(await AnswerAsync(token, question.Asked.Id, "C’était une citation.", [0xFF, 0xD8, 0xFF, 0xE0]));
        await _host.PassAsync(TimeSpan.FromDays(2) - Second);
        Assert.Empty(Mails("reminder"));
        await _host.PassAsync(Second);

        Assert.Equal(2, Mails("answer").Count);
        Assert.Equal(2, Mails("reminder").Count);
        Assert.IsType<CreatorView.InReview>(await OpenAsync(token));
        var shown = Assert.IsType<ReviewView.Open>(await _host.Get<ReviewDesk>().OpenAsync(Mails("answer")[0].Text, default));
        var answer = Assert.Single(shown.Notes.OfType<Note.Answer>());
        Assert.Equal(("C’était une citation.", "image/jpeg"), (answer.Text, answer.File!.Type));
        Assert.Equal(
            4, (await _host.Get<ReviewDesk>().FileAsync(Mails("answer")[0].Text, answer.Id, default))!.Value.Bytes.Length);
    }

    [Fact]
    public async Task Nothing_is_taken_after_the_term_after_an_answer_or_of_another_type()
    {
        var id = await BeginAsync();
        await AskAsync(id);
        var token = Mails("question")[0].Text;
        var question = Assert.IsType<CreatorView.Questioned>(await OpenAsync(token)).Questions[0].Asked.Id;

        Assert.Equal(NoteProblem.FileOfOtherType, await AnswerAsync(token, question, "Voici.", "MZ"u8.ToArray()));
        Assert.Equal(NoteProblem.NoText, await AnswerAsync(token, question, " \u200B"));
        Assert.Equal(NoteProblem.Closed, await AnswerAsync(token, new string('0', 32), "Voici."));
        await _host.PassAsync(ReviewRules.Usual.AnswerTerm);

        Assert.Equal(NoteProblem.Closed, await AnswerAsync(token, question, "Trop tard."));
        Assert.IsType<CreatorView.InReview>(await OpenAsync(token));
    }

    [Fact]
    public async Task An_answer_that_was_cut_short_before_anybody_was_woken_is_told_once_the_same_is_pressed_again()
    {
        var id = await BeginAsync();
        await AskAsync(id);
        var token = Mails("question")[0].Text;
        var question = Assert.IsType<CreatorView.Questioned>(await OpenAsync(token)).Questions[0].Asked.Id;
        await _host.Get<INotes>().AddAsync(
            id, new Note.Answer(Note.IdOf("answer", question), question, "Une citation.", null, _host.Time.GetUtcNow()), default);
        await _host.PassAsync(Second);
        Assert.Empty(Mails("answer"));

        Assert.Equal(NoteProblem.Closed, await AnswerAsync(token, question, "Autre chose."));
        Assert.Empty(Mails("answer"));
        Assert.Null(await AnswerAsync(token, question, "Une citation."));
        Assert.Null(await AnswerAsync(token, question, "Une citation."));

        Assert.Equal(2, Mails("answer").Count);
        Assert.Single((await _host.Get<INotes>().ListAsync(id, default)).OfType<Note.Answer>());
    }

    [Fact]
    public async Task A_decision_does_not_wait_for_an_answer()
    {
        var id = await BeginAsync();
        await AskAsync(id);
        var token = Mails("question")[0].Text;
        var question = Assert.IsType<CreatorView.Questioned>(await OpenAsync(token)).Questions[0].Asked.Id;

        await _host.Get<ReviewDesk>().DecideAsync(
            Mails("invitation")[0].Text, new DecisionForm(Verdict.Approved, "Léa", "Vu."), default);
        await _host.PassAsync(ReviewRules.Usual.Span);

        Assert.Equal(VettingStage.Approved, (await _host.VettingAsync(id)).Stage);
        Assert.Equal(NoteProblem.Closed, await AnswerAsync(token, question, "Trop tard."));
    }

    [Fact]
    public async Task A_colleague_who_is_named_in_a_comment_is_mailed_once_whatever_the_engine_forgets()
    {
        var id = await BeginAsync();
        var line = await LineAsync(id);

        Assert.Null(await CommentAsync(id, line, "Vu avec @max, pas avec @Quelqu’un d’autre."));
        Assert.Null(await CommentAsync(id, line, "Vu avec @max, pas avec @Quelqu’un d’autre."));
        Assert.Null(await CommentAsync(id, null, "Je connais cette personne : elle tient parole."));
        await _host.LoseAsync(id);
        await _host.PassAsync(TimeSpan.FromMinutes(1));
        await _host.ReconcileAsync();

        Assert.Equal("max@maison.example", Assert.Single(Mails("mention")).ToAddress);
        var notes = await _host.Get<INotes>().ListAsync(id, default);
        Assert.Equal([line, null], notes.Cast<Note.Comment>().Select(comment => comment.Line).OrderBy(at => at is null));
        Assert.Equal(2, (await _host.VettingAsync(id)).Notes);
    }

    [Fact]
    public async Task Nothing_is_noted_on_a_line_that_there_is_not_or_once_it_is_closed()
    {
        var id = await BeginAsync();
        var line = await LineAsync(id);

        Assert.Equal(NoteProblem.NoLine, await CommentAsync(id, line with { Index = 999 }, "Vu."));
        Assert.Equal(NoteProblem.Controls, await CommentAsync(id, line, "Vu\u202E."));
        Assert.Equal(NoteProblem.TooLong, await CommentAsync(id, line, new string('x', Note.MostLength + 1)));
        await _host.DecideAsync(id);

        Assert.Equal(NoteProblem.Closed, await CommentAsync(id, line, "Vu."));
        Assert.Empty(await _host.Get<INotes>().ListAsync(id, default));
    }

    [Fact]
    public async Task Who_handed_over_is_reminded_no_more_and_the_colleague_is()
    {
        var id = await BeginAsync();

        Assert.Equal(NoteProblem.Nobody, await Taking.HandOverAsync(Lea, await _host.VettingAsync(id), "x@maison.example", default));
        Assert.Null(await Taking.HandOverAsync(Lea, await _host.VettingAsync(id), "tom@maison.example", default));
        await _host.PassAsync(TimeSpan.FromDays(2));

        Assert.Equal("tom@maison.example", Assert.Single(Mails("handover")).ToAddress);
        Assert.Equal(
            ["max@maison.example", "tom@maison.example"], Mails("reminder").Select(mail => mail.ToAddress).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_the_brand_chose_to_say_goes_out_with_the_outcome_and_stays_out_of_another_ones()
    {
        var id = await BeginAsync();
        Assert.Equal(NoteProblem.NoText, await Taking.TellAsync(Lea, await _host.VettingAsync(id), " ", default));
        Assert.Null(await Taking.TellAsync(Lea, await _host.VettingAsync(id), "Trop loin.", default));
        await _host.PassAsync(Second);
        Assert.Null(await Taking.TellAsync(Lea, await _host.VettingAsync(id), "Votre public est ailleurs.", default));

        await _host.Get<ReviewDesk>().DecideAsync(
            Mails("invitation")[0].Text, new DecisionForm(Verdict.Declined, "Léa", "Non."), default);
        await _host.PassAsync(ReviewRules.Usual.Span);

        var outcome = Assert.Single(Mails("outcome"));
        Assert.Equal("Declined: Votre public est ailleurs.", outcome.Text);
        var told = Assert.IsType<CreatorView.Told>(await OpenAsync(outcome.Html));
        Assert.Equal("Votre public est ailleurs.", told.Word);
        await _host.PassAsync(Second);
        await _host.Get<CorrectionDesk>().ReopenAsync(Mails("invitation")[0].Text, "À revoir.", default);
        await _host.PassAsync(Second);
        await _host.Get<ReviewDesk>().DecideAsync(
            Mails("invitation")[^1].Text, new DecisionForm(Verdict.Approved, "Max", "Oui."), default);
        await _host.PassAsync(ReviewRules.Usual.Span);
        Assert.Equal("Approved", Mails("outcome")[^1].Text);
    }

    [Fact]
    public void Waiting_for_several_questions_at_once_counts_once()
    {
        var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        Note.Question Asked(string id, int from, int until) => new(
            id, new LineRef(Core.Policies.Dimension.Safety, 0), "Léa", Lea.Email, "?", start.AddHours(until), start.AddHours(from));
        Note Answered(string id, int at) => new Note.Answer($"a{id}", id, "!", null, start.AddHours(at));

        Assert.Equal(TimeSpan.FromHours(10), new Note[] { Asked("1", 0, 10) }.Waited());
        Assert.Equal(TimeSpan.FromHours(4), new[] { Asked("1", 0, 10), Answered("1", 4) }.Waited());
        Assert.Equal(TimeSpan.FromHours(15), new Note[] { Asked("1", 0, 10), Asked("2", 5, 15) }.Waited());
        Assert.Equal(TimeSpan.FromHours(12), new[] { Asked("1", 0, 10), Answered("1", 4), Asked("2", 6, 16), Answered("2", 14) }.Waited());
        Assert.Equal(TimeSpan.FromHours(10), new[] { Asked("1", 0, 10), Answered("1", 11) }.Waited());
    }

    private NoteTaking Taking => _host.Get<NoteTaking>();

    private async Task<string> BeginAsync()
    {
        var id = await _host.BeginAsync();
        _host.Told();
        return id;
    }

    private IReadOnlyList<Mail> Mails(string kind) => [.. _host.Mailer.Sent.Where(mail => mail.Kind == kind)];

    private async Task<LineRef> LineAsync(string id)
    {
        var dossier = await _host.Get<IContentStore>().GetJsonAsync<Dossier>((await _host.VettingAsync(id)).Dossier!, default);
        return new LineRef(dossier.Dimensions.First(result => result.Findings.Count > 0).Dimension, 0);
    }

    private async Task AskAsync(string id)
    {
        Assert.Null(await Taking.AskAsync(
            Lea, await _host.VettingAsync(id), await LineAsync(id), "Qui parle dans cette publication ?", default));
        await _host.PassAsync(TimeSpan.Zero);
    }

    private async Task<NoteProblem?> CommentAsync(string id, LineRef? line, string text)
    {
        var problem = await Taking.CommentAsync(Lea, await _host.VettingAsync(id), line, text, default);
        await _host.PassAsync(TimeSpan.Zero);
        return problem;
    }

    private Task<CreatorView> OpenAsync(string token) => _host.Get<CreatorDesk>().OpenAsync(token, default);

    private async Task<NoteProblem?> AnswerAsync(string token, string question, string text, byte[]? file = null)
    {
        var problem = await _host.Get<CreatorDesk>().AnswerAsync(
            token, question, text, file is null ? null : ("preuve.jpg", file), default);
        await _host.PassAsync(TimeSpan.Zero);
        return problem;
    }
}
