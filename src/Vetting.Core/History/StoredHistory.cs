using System.Buffers;
using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using Vetting.Core.Content;
using Vetting.Core.Flow;

namespace Vetting.Core.History;

/// <summary>
/// Histories as they are kept: JSON Lines, the head first, then the posts, then the comments, written and read line by
/// line. Those of before, one JSON object each, are read as well.
/// </summary>
public static class StoredHistory
{
    private const int Chunk = 1 << 16;
    private static readonly byte[] Beginning = "{\"head\":"u8.ToArray();
    private static readonly JsonWriterOptions Relaxed =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static Task<ContentRef> PutHistoryAsync(
        this IContentStore content, ChannelHistory history, CancellationToken cancellation) =>
        content.PutHistoryAsync(history, history.Posts, cancellation);

    /// <param name="head">Its own posts are not kept.</param>
    /// <param name="posts">Newest first; gone through once.</param>
    public static Task<ContentRef> PutHistoryAsync(
        this IContentStore content, ChannelHistory head, IEnumerable<Post> posts, CancellationToken cancellation) =>
        content.WriteAsync(
            ContentKind.History, stream => WriteAsync(stream, HistoryLine.Of(head, posts), cancellation), cancellation);

    /// <inheritdoc cref="ReadHistoryAsync" path="/exception"/>
    public static async Task<ChannelHistory> GetHistoryAsync(
        this IContentStore content, ContentRef reference, CancellationToken cancellation)
    {
        ChannelHistory? head = null;
        List<Post> posts = [];
        List<PostComment> comments = [];
        await content.ReadHistoryAsync(
            reference, first => head = first, posts.Add, comments.Add, cancellation);
        return head! with { Posts = posts, Comments = head.Comments is null ? null : comments };
    }

    /// <summary>Gives the head, then every post and comment as it is read; nothing is gathered.</summary>
    /// <exception cref="ContentMissingException">The content is gone.</exception>
    /// <exception cref="PermanentFailureException">It is not of that shape; the same bytes never will be.</exception>
    public static async Task ReadHistoryAsync(
        this IContentStore content, ContentRef reference, Action<ChannelHistory> head, Action<Post> post,
        Action<PostComment>? comment, CancellationToken cancellation)
    {
        await using var stream = await content.OpenAsync(reference, cancellation)
            ?? throw new ContentMissingException(reference);
        var begun = false;
        try
        {
            await foreach (var line in ReadAsync(PipeReader.Create(stream), cancellation))
            {
                begun |= line.Head is not null;
                if (!begun)
                    throw new JsonException("A history should begin with its head.");
                if (line.Head is not null)
                    head(line.Head);
                else if (line.Post is not null)
                    post(line.Post);
                else if (line.Comment is not null)
                    comment?.Invoke(line.Comment);
            }

            if (!begun)
                throw new JsonException("A history should begin with its head.");
        }
        catch (JsonException other)
        {
            throw new PermanentFailureException(
                $"The {reference.Kind} {reference.Sha256} cannot be read as a history: {other.Message}", other);
        }
    }

    internal static async Task WriteAsync(
        Stream stream, IEnumerable<HistoryLine> lines, CancellationToken cancellation)
    {
        var buffer = new ArrayBufferWriter<byte>(2 * Chunk);
        await using var writer = new Utf8JsonWriter(buffer, Relaxed);
        foreach (var line in lines)
        {
            JsonSerializer.Serialize(writer, line, Json.Options);
            writer.Reset();
            buffer.Write("\n"u8);
            if (buffer.WrittenCount < Chunk)
                continue;
            await stream.WriteAsync(buffer.WrittenMemory, cancellation);
            buffer.ResetWrittenCount();
        }

        await stream.WriteAsync(buffer.WrittenMemory, cancellation);
    }

    private static async IAsyncEnumerable<HistoryLine> ReadAsync(
        PipeReader reader, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var start = await reader.ReadAtLeastAsync(Beginning.Length, cancellation);
        var isWhole = !StartsLines(start.Buffer);
        reader.AdvanceTo(start.Buffer.Start);
        if (isWhole)
        {
            var history = await JsonSerializer.DeserializeAsync<ChannelHistory>(reader, Json.Options, cancellation)
                ?? throw new JsonException("A history should be an object.");
            foreach (var line in HistoryLine.Of(history))
                yield return line;
            yield break;
        }

        await foreach (var line in JsonSerializer.DeserializeAsyncEnumerable<HistoryLine>(
            reader, topLevelValues: true, Json.Options, cancellation))
        {
            yield return line ?? throw new JsonException("A line should be an object.");
        }
    }

    private static bool StartsLines(ReadOnlySequence<byte> start)
    {
        Span<byte> first = stackalloc byte[Beginning.Length];
        if (start.Length < first.Length)
            return false;
        start.Slice(0, first.Length).CopyTo(first);
        return first.SequenceEqual(Beginning);
    }
}
