using System.Text;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Testing.Builders;
using Vetting.Testing.Memory;

namespace Vetting.Core.Tests.Connections;

public sealed class RetrieveConnectedTests
{
    private const string Vetting = "maison-lin-20260301T100000-0123456789abcdef";
    private static readonly Channel Channel = new(Platforms.Instagram, "ada", null, null);

    private readonly MemoryContentStore _content = new();
    private readonly Connected _connected = new();

    [Theory]
    [InlineData(true, true, "connected")]
    [InlineData(true, false, "connected")]
    [InlineData(false, true, "memory")]
    public async Task Reads_what_was_connected_before_what_is_public(bool isConnected, bool isPublic, string source)
    {
        _connected.Source = isConnected ? "connected" : null;

        var history = await ReadAsync(isPublic ? [new MemorySource()] : []);

        Assert.Equal(source, history!.Source);
        Assert.Equal("maison-lin", _connected.Brand);
    }

    [Fact]
    public async Task Goes_the_public_way_where_the_consent_has_ended()
    {
        _connected.Failure = new HistoryUnavailableException(UnavailableReason.ConsentEnded, "It has ended.");

        Assert.Equal("memory", (await ReadAsync([new MemorySource()]))!.Source);
        Assert.Equal(UnavailableReason.ConsentEnded, (await UnavailableAsync([])).Reason);
    }

    [Fact]
    public async Task Leaves_a_platform_that_is_away_to_be_tried_again()
    {
        _connected.Failure = new HttpRequestException("away");

        await Assert.ThrowsAsync<SourceAwayException>(() => ReadAsync([new MemorySource()]));
    }

    [Fact]
    public async Task Looks_for_the_code_in_what_is_read_and_not_in_what_was_sent()
    {
        Assert.NotNull((await ReadAsync([new MemorySource()], new Found()))!.Proof);
        Assert.Null((await ReadAsync([], new Found(), sent: true))!.Proof);
    }

    private async Task<ChannelHistory?> ReadAsync(
        IHistorySource[] sources, IHandleCodes? codes = null, bool sent = false) =>
        (await RunAsync(sources, codes, sent)).Outcome is RetrievalOutcome.Retrieved retrieved
            ? await _content.GetHistoryAsync(retrieved.History, default)
            : null;

    private async Task<RetrievalOutcome.Unavailable> UnavailableAsync(IHistorySource[] sources) =>
        Assert.IsType<RetrievalOutcome.Unavailable>((await RunAsync(sources, null, sent: false)).Outcome);

    private async Task<ChannelRetrieval> RunAsync(IHistorySource[] sources, IHandleCodes? codes, bool sent)
    {
        var upload = await _content.PutAsync(ContentKind.Submission, Encoding.UTF8.GetBytes("sent"), default);
        var submission = await _content.PutJsonAsync(ContentKind.Submission, Sample.Submission with
        {
            Channels = [Channel],
            History = sent ? new HistoryUpload(0, HistoryFormat.JsonLines, upload) : null,
        }, default);
        return await new RetrieveChannel(_content, sources, new Files(), TimeProvider.System, null, _connected, codes)
            .RunAsync(new ChannelToRetrieve(submission, 0, Vetting), default);
    }

    private static ChannelHistory History(string source) =>
        new(Channel, source, new(null, null, null, null, null), [Sample.Post(1)]);

    private sealed class Connected : IConnectedHistories
    {
        public string? Source { get; set; }

        public Exception? Failure { get; set; }

        public string? Brand { get; private set; }

        public Task<ChannelHistory?> TryReadAsync(
            string brand, Creator creator, Channel channel, HistoryLimits limits, IProgress<int>? progress,
            CancellationToken cancellation)
        {
            Brand = brand;
            return Failure is null ? Task.FromResult(Source is null ? null : History(Source)) : throw Failure;
        }
    }

    private sealed class Found : IHandleCodes
    {
        public Task<ChannelHistory> CheckAsync(string vettingId, ChannelHistory history, CancellationToken cancellation) =>
            Task.FromResult(history with { Proof = new HandleProof.CodeFound(ProofPlace.Bio) });
    }

    private sealed class Files : IHistoryFileReader
    {
        public ChannelHistory Read(Channel channel, HistoryFormat format, byte[] content, HistoryLimits limits) =>
            History("upload");

        public ChannelHistory Read(Channel channel, string name, Func<Stream> open, HistoryLimits limits) =>
            throw new NotSupportedException();
    }
}
