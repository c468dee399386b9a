using System.Text.Json.Serialization;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Flow;
using Vetting.Core.Members;
using Vetting.Core.Review;
using Vetting.Core.Vettings;

namespace Vetting.Core.Watching;

/// <summary>Mails one reviewer what a look found changed, with a link of their own to look at that alone.</summary>
public sealed class MailChanges(
    IWatches watches, IContentStore content, ILinkStore links, StandIns standIns, IChangesComposer composer, IMailer mailer,
    TimeProvider time)
    : IActivity<ChangesToMail, Done>
{
    public static Step<ChangesToMail, Done> Step { get; } = Step<ChangesToMail, Done>.By<MailChanges>(Retries.Patient);

    public async Task<Done> RunAsync(ChangesToMail input, CancellationToken cancellation)
    {
        if (await watches.FindAsync(input.Id, cancellation) is not { Ended: null } watch
            || (watch.Open ?? []).Where(change => change.Look == input.Look).ToList() is not { Count: > 0 } changes)
        {
            return Done.Value;
        }

        var brief = await content.GetJsonAsync<Brief>(watch.Order.Brief, cancellation);
        var asked = brief.Review.Reviewers[input.Recipient];
        var reader = await standIns.OfAsync(watch.Brand, asked, cancellation);
        // Who has a mail of their own needs no second one in the place of somebody else.
        if (reader != asked && brief.Review.Reviewers.Any(other => Member.KeyOf(other.Email) == Member.KeyOf(reader.Email)))
            return Done.Value;
        var until = time.GetUtcNow() + (watch.Order.Rules ?? ReviewRules.Usual).LookTerm;
        var token = await links.IssueAsync(watch.Brand, watch.Id, reader, until, cancellation);
        var notice = new ChangesNotice(
            reader, watch.Brand, [new ChangedCreator(watch.CreatorName, brief.Title, [.. changes.Select(change => change.Change)], token)],
            IsDigest: false, until);
        await mailer.SendAsync(await composer.ChangesAsync(notice, input.Key, cancellation), cancellation);
        return Done.Value;
    }
}

/// <param name="Recipient">Index into the brief's reviewers.</param>
public sealed record ChangesToMail(string Id, int Look, int Recipient)
{
    [JsonIgnore]
    public string Key => $"{Id}/changes/{Look}/{Recipient}";
}
