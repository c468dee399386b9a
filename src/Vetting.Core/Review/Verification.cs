using Vetting.Core.Content;
using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

/// <summary>Walks everything that is kept and names each difference.</summary>
public sealed class Verification(IRecordWalk walk, RecordCheck check)
{
    public async Task<VerificationReport> RunAsync(CancellationToken cancellation)
    {
        List<RecordDifference> found = [];
        var listed = new Dictionary<string, bool>(StringComparer.Ordinal);
        await foreach (var vetting in walk.VettingsAsync(cancellation))
        {
            found.AddRange(await check.WholeAsync(vetting, cancellation));
            listed[vetting.Id] = vetting.Log is not null;
        }

        var logged = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var id in walk.LoggedAsync(cancellation))
        {
            logged.Add(id);
            if (!listed.ContainsKey(id))
                found.Add(new RecordDifference(id, RecordKind.List, RecordWords.LogAlone));
        }

        await foreach (var link in walk.UsedLinksAsync(cancellation))
        {
            if (!logged.Contains(link.VettingId))
                found.Add(new RecordDifference(link.VettingId, RecordKind.Link, RecordWords.Link));
        }

        var mails = 0;
        await foreach (var mail in walk.MailsAsync(cancellation))
        {
            mails++;
            if (mail.IsChanged)
                found.Add(new RecordDifference(VettingOf(mail.Key), RecordKind.Mail, RecordWords.Mail));
        }

        return new VerificationReport(listed.Count, logged.Count, mails, [.. found.Distinct()]);
    }

    private static string VettingOf(string key) => VettingId.Parse(key.Split('/')[0]) is null ? "" : key.Split('/')[0];
}

/// <param name="Decided">Vettings with a decision in the log.</param>
public sealed record VerificationReport(
    int Vettings, int Decided, int Mails, IReadOnlyList<RecordDifference> Differences)
{
    /// <summary>Whether nothing was changed; what is gone may have been erased.</summary>
    public bool IsSound => !Differences.Any(difference => difference.IsChange);
}
