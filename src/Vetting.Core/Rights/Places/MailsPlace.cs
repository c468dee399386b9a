using Vetting.Core.Review;

namespace Vetting.Core.Rights.Places;

/// <summary>What is kept of mails to the creator and about them.</summary>
internal sealed class MailsPlace(IEnumerable<IKeptMails> kept) : IPersonalPlace
{
    public string Name => "mails";

    public async Task<IReadOnlyList<ErasedPlace>> EraseAsync(
        ErasureRecord erasure, Traces traces, CancellationToken cancellation)
    {
        // While something of the creator's stays, a mail that only names them may be about that.
        List<string> words = traces.Whole
            ? [.. traces.People.SelectMany(person => new[] { person.Email, person.Name }).Where(word => word.Length > 2)]
            : [];
        var about = new MailsAbout(
            traces.Vettings.Append(erasure.Id).ToHashSet(StringComparer.Ordinal), new HashSet<string>(), words);
        var removed = 0;
        foreach (var mails in kept)
            removed += await mails.RemoveAsync(about, cancellation);
        return Erased.Of(Name, removed);
    }
}
