using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.History;

namespace Vetting.Sources.Exports;

/// <summary>Gathers one platform's posts from an export, and counts what was understood of it.</summary>
internal sealed class ExportTally(HistoryLimits limits, DateTimeOffset readAt)
{
    // Local times without their offset run up to 14 hours ahead, and clocks go wrong.
    private static readonly TimeSpan ClockSlack = TimeSpan.FromDays(1);

    // What people can take in; hostile files could fill pages.
    private const int MostNotes = 20;

    private readonly NewestPosts _posts = new(limits.MaxPosts);
    private readonly SortedDictionary<LeftOutReason, int> _leftOut = [];
    private readonly List<LocalizedText> _notes = [];
    private int _understood;
    private int _unreadable;

    /// <summary>Whether any list of posts was there, empty or not.</summary>
    public bool FoundPosts { get; set; }

    public string Dialect { get; set; } = "";

    /// <summary>ISO 639-1; null where the labels are always English.</summary>
    public string? Language { get; set; }

    public string? Handle { get; set; }

    public ChannelProfile Profile { get; set; } = new(null, null, null, null, null);

    public int Seen => _understood + _unreadable + _leftOut.Values.Sum();

    public bool HasPosts => _understood > 0;

    public int Unreadable => _unreadable;

    public IReadOnlyDictionary<LeftOutReason, int> LeftOut => _leftOut;

    public IReadOnlyList<LocalizedText> Notes => _notes;

    /// <param name="post">Null when the entry could not be read.</param>
    public void Add(Post? post)
    {
        if (post is null || post.PublishedAt > readAt + ClockSlack)
            _unreadable++;
        else if (_posts.Add(post))
            _understood++;
        else
            Leave(LeftOutReason.Repeated);
    }

    public void Leave(LeftOutReason reason) => _leftOut[reason] = _leftOut.GetValueOrDefault(reason) + 1;

    public void Note(LocalizedText note)
    {
        if (_notes.Count < MostNotes && !_notes.Contains(note))
            _notes.Add(note);
    }

    /// <summary>Takes a note that others, however many, must not keep out.</summary>
    public void NoteFirst(LocalizedText note) => _notes.Insert(0, note);

    public ChannelHistory ToHistory(Channel channel, string platform, string title, IReadOnlyList<string> files) => new(
        channel, $"export-{platform}", Profile, _posts.ToList(), _posts.Truncated, _unreadable,
        Export: new ExportReading(
            title, Dialect, Language, files, Seen, _understood, _unreadable,
            _leftOut.Count == 0 ? null : [.. _leftOut.Select(left => new LeftOut(left.Key, left.Value))],
            _notes.Count == 0 ? null : _notes));
}
