using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Asking;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Flow;
using Vetting.Core.History;
using Vetting.Core.Pipeline;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Testing.Builders;
using Vetting.Testing.Memory;

namespace Vetting.Core.Tests.Pipeline;

/// <summary>What becomes of a submission of which nothing can be read.</summary>
public sealed class AskingTests : IAsyncDisposable
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly MemoryHost _host = new(services => services.AddSingleton<IHistoryFileReader, PostsFile>());

    private CreatorDesk Desk => _host.Get<CreatorDesk>();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task The_creator_is_asked_and_nobody_at_the_brand_is_invited()
    {
        var id = await UnreadAsync(UnavailableReason.NotFound);

        Assert.Equal(["ask"], _host.Told());
        var row = await _host.VettingAsync(id);
        Assert.Equal((VettingStage.Asking, null), (row.Stage, row.Dossier));
        Assert.Equal(new UnreadChannel(0, "NotFound", null), Assert.Single(row.Unread!));
        Assert.Equal(FlowStages.Asking, (await _host.Flows.FindAsync(id))!.Progress!.Stage);
    }

    [Fact]
    public async Task One_channel_that_can_be_read_is_enough()
    {
        _host.Source.Away = channel => channel.Handle == "ada2.example" ? Unavailable(UnavailableReason.Private) : null;

        await _host.BeginAsync(channels: 2);

        Assert.Equal(["invitation/0", "invitation/1"], _host.Told());
    }

    [Fact]
    public async Task Silence_is_reminded_and_ends_as_withdrawn()
    {
        var id = await UnreadAsync(UnavailableReason.Private);
        _host.Told();

        await _host.PassAsync(3 * Day - TimeSpan.FromMinutes(1));
        Assert.Empty(_host.Told());
        await _host.PassAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(["ask-again"], _host.Told());
        await _host.PassAsync(11 * Day - TimeSpan.FromMinutes(2));
        Assert.Empty(_host.Told());
        await _host.PassAsync(TimeSpan.FromMinutes(2));

        Assert.Equal(["brand", "outcome"], _host.Told());
        await WithdrawnAsync(id, byCreator: false);
        var told = Assert.Single(_host.Outcomes.Taken).Data;
        Assert.Equal((VettingOutcome.Withdrawn, null, null), (told.Outcome, told.By, told.DossierSha256));
    }

    [Fact]
    public async Task What_is_back_the_next_day_is_read_though_nobody_did_anything()
    {
        var id = await UnreadAsync(UnavailableReason.Private);
        _host.Told();
        _host.Source.Away = _ => null;

        await _host.PassAsync(Day + TimeSpan.FromMinutes(1));

        Assert.Equal(["invitation/0", "invitation/1"], _host.Told());
        Assert.Null((await _host.VettingAsync(id)).Unread);
    }

    [Theory]
    [InlineData(UnavailableReason.QuotaUsed)]
    [InlineData(UnavailableReason.AccessRefused)]
    public async Task What_is_the_installations_own_trouble_is_kept_from_the_creator_for_a_day(UnavailableReason reason)
    {
        await UnreadAsync(reason);
        await _host.PassAsync(Day - TimeSpan.FromMinutes(1));
        Assert.Empty(_host.Told());

        await _host.PassAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(["ask"], _host.Told());
    }

    [Fact]
    public async Task A_corrected_account_is_read_at_once()
    {
        _host.Source.Away = channel => channel.Handle == "right.example" ? null : Unavailable(UnavailableReason.NotFound);
        var id = await _host.BeginAsync();

        Assert.IsType<AmendResult.NoAccount>(await Desk.CorrectAsync(Token, 0, "not a handle", default));
        Assert.IsType<AmendResult.Taken>(await Desk.CorrectAsync(Token, 0, " @right.example ", default));
        Assert.IsType<CreatorView.Reading>(await Desk.OpenAsync(Token, default));
        await _host.PassAsync(TimeSpan.Zero);

        Assert.Equal(["ask", "invitation/0", "invitation/1"], _host.Told());
        Assert.IsType<CreatorView.InReview>(await Desk.OpenAsync(Token, default));
        Assert.Equal("right.example", (await SubmissionAsync(id)).Channels[0].Handle);
    }

    [Fact]
    public async Task A_correction_that_helps_nothing_is_asked_about_again_without_another_mail()
    {
        await UnreadAsync(UnavailableReason.NotFound);
        await Desk.CorrectAsync(Token, 0, "other.example", default);
        await _host.PassAsync(TimeSpan.Zero);

        Assert.Equal(["ask"], _host.Told());
        var asked = Assert.IsType<CreatorView.Asked>(await Desk.OpenAsync(Token, default));
        Assert.Equal(("other.example", 1), (asked.Submission.Channels[0].Handle, asked.Vetting.Amendments));
        Assert.Equal(asked.Vetting.AskedAt + 14 * Day, asked.EndsAt);
    }

    [Fact]
    public async Task A_channel_is_not_corrected_to_one_that_is_there_already()
    {
        await UnreadAsync(UnavailableReason.NotFound, channels: 2);

        Assert.IsType<AmendResult.NoAccount>(await Desk.CorrectAsync(Token, 0, "ADA2.example", default));
        Assert.IsType<AmendResult.NoAccount>(await Desk.CorrectAsync(Token, 2, "ada3.example", default));
    }

    [Fact]
    public async Task A_file_that_can_be_read_goes_on_and_one_that_cannot_says_why()
    {
        var id = await UnreadAsync(UnavailableReason.NoOpenSource);

        var wrong = Assert.IsType<AmendResult.Unreadable>(
            await Desk.SendAsync(Token, 0, "x.zip", () => File("nothing"), default));
        Assert.Equal((UnavailableReason.Malformed, "aucune publication"), (wrong.Reason, wrong.Sentence?.Fr));
        Assert.Equal(
            UnavailableReason.Empty, Assert.IsType<AmendResult.Unreadable>(
                await Desk.SendAsync(Token, 0, "x.zip", () => File("posts 0"), default)).Reason);
        Assert.Equal(new AmendResult.Taken(30), await Desk.SendAsync(Token, 0, "x.zip", () => File("posts 30"), default));
        await _host.PassAsync(TimeSpan.Zero);

        Assert.Equal(["ask", "invitation/0", "invitation/1"], _host.Told());
        Assert.Equal(30, Assert.Single((await SubmissionAsync(id)).Sent!).Posts);
    }

    [Fact]
    public async Task Two_changes_at_once_both_take_effect_or_say_that_nothing_is_asked()
    {
        var id = await UnreadAsync(UnavailableReason.NoOpenSource, channels: 2);

        var results = await Task.WhenAll(
            Desk.SendAsync(Token, 0, "a", () => File("posts 20"), default),
            Desk.SendAsync(Token, 1, "b", () => File("posts 21"), default));

        var sent = (await SubmissionAsync(id)).Sent!;
        Assert.Equal(results.Count(result => result is AmendResult.Taken), sent.Count);
        Assert.All(results, result => Assert.True(result is AmendResult.Taken or AmendResult.NotAsked));
    }

    [Fact]
    public async Task A_creator_may_take_it_back_while_asked()
    {
        var id = await UnreadAsync(UnavailableReason.Private);
        _host.Told();

        Assert.IsType<AmendResult.Taken>(await Desk.WithdrawAsync(Token, default));
        await _host.PassAsync(TimeSpan.Zero);

        Assert.Equal(["brand", "outcome"], _host.Told());
        await WithdrawnAsync(id, byCreator: true);
        Assert.IsType<AmendResult.NotAsked>(await Desk.WithdrawAsync(Token, default));
        Assert.IsType<CreatorView.Closed>(await Desk.OpenAsync(Token, default));
        Assert.IsType<AmendResult.NotAsked>(await Desk.CorrectAsync(Token, 0, "right.example", default));
    }

    [Fact]
    public async Task A_creator_may_take_it_back_while_reviewers_read_and_not_once_they_decided()
    {
        _host.Source.Away = channel => channel.Handle == "right.example" ? null : Unavailable(UnavailableReason.NotFound);
        var id = await _host.BeginAsync();
        await Desk.CorrectAsync(Token, 0, "right.example", default);
        await _host.PassAsync(TimeSpan.Zero);
        _host.Told();

        Assert.IsType<AmendResult.Taken>(await Desk.WithdrawAsync(Token, default));
        await _host.PassAsync(TimeSpan.Zero);
        Assert.Equal(["brand", "outcome"], _host.Told());
        await WithdrawnAsync(id, byCreator: true);

        await _host.DecideAsync(id);
        Assert.Equal(VettingStage.Withdrawn, (await _host.VettingAsync(id)).Stage);
    }

    [Fact]
    public async Task Changes_are_counted_and_end_some_day()
    {
        await UnreadAsync(UnavailableReason.NotFound);
        for (var change = 1; change <= 30; change++)
        {
            Assert.IsType<AmendResult.Taken>(await Desk.CorrectAsync(Token, 0, $"ada{change}.other.example", default));
            await _host.PassAsync(TimeSpan.Zero);
        }

        Assert.IsType<AmendResult.TooMany>(await Desk.CorrectAsync(Token, 0, "right.example", default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_token_of_nobody_opens_nothing(string token)
    {
        await UnreadAsync(UnavailableReason.NotFound);

        Assert.IsType<CreatorView.UnknownLink>(await Desk.OpenAsync(token, default));
        Assert.IsType<AmendResult.NotAsked>(await Desk.CorrectAsync(token, 0, "right.example", default));
        Assert.IsType<AmendResult.NotAsked>(await Desk.WithdrawAsync(token, default));
    }

    [Fact]
    public async Task A_vetting_that_is_lost_while_the_creator_is_asked_keeps_its_time_table_and_mails_nobody_twice()
    {
        var id = await UnreadAsync(UnavailableReason.Private);
        await _host.PassAsync(2 * Day);
        await _host.LoseAsync(id);
        await _host.PassAsync(TimeSpan.FromMinutes(1));
        _host.Told();

        Assert.Equal(1, await _host.ReconcileAsync());
        await _host.PassAsync(Day);

        Assert.Equal(["ask-again"], _host.Told());
    }

    [Fact]
    public async Task One_that_sleeps_past_the_term_is_woken_by_the_reconciler()
    {
        var id = await UnreadAsync(UnavailableReason.Private);
        await _host.Vettings.UpdateAsync(
            id, row => row with { AskedAt = row.AskedAt - 20 * Day }, default);

        Assert.Equal(1, await _host.ReconcileAsync());
        await _host.PassAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(VettingStage.Withdrawn, (await _host.VettingAsync(id)).Stage);
    }

    private string Token => _host.Mailer.Sent.First(mail => mail.Kind == "ask").Text;

    private async Task<string> UnreadAsync(UnavailableReason reason, int channels = 1)
    {
        _host.Source.Away = _ => Unavailable(reason);
        return await _host.BeginAsync(channels);
    }

    private static HistoryUnavailableException Unavailable(UnavailableReason reason) => new(reason, "detail");

    private static MemoryStream File(string text) => new(Encoding.UTF8.GetBytes(text));

    private async Task WithdrawnAsync(string id, bool byCreator)
    {
        Assert.Equal(VettingStage.Withdrawn, (await _host.VettingAsync(id)).Stage);
        var closing = Assert.Single(await _host.Log.ReadAsync(id, default)).Closing;
        Assert.Equal(byCreator, Assert.IsType<Closing.Withdrawn>(closing).ByCreator);
        Assert.Equal(FlowStatus.Completed, await _host.ListedAsAsync(id));
    }

    private async Task<Submission> SubmissionAsync(string id) => await _host.Get<IContentStore>()
        .GetJsonAsync<Submission>((await _host.VettingAsync(id)).Order!.Submission, default);

    /// <summary>Files that say how many posts they hold.</summary>
    private sealed class PostsFile : IHistoryFileReader
    {
        public ChannelHistory Read(Channel channel, HistoryFormat format, byte[] content, HistoryLimits limits) =>
            throw new NotSupportedException();

        public ChannelHistory Read(Channel channel, string name, Func<Stream> open, HistoryLimits limits)
        {
            using var reader = new StreamReader(open());
            return reader.ReadToEnd().Split(' ') is ["posts", var count]
                ? new(channel, "file", new(null, null, null, null, null),
                    [.. Enumerable.Range(1, int.Parse(count, null)).Select(number => Sample.Post(number))])
                : throw new HistoryUnavailableException(
                    UnavailableReason.Malformed, new LocalizedText("aucune publication", "no posts"));
        }
    }
}
