using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Vetting.Core.Desk;
using Vetting.Web.Mail;
using Vetting.Web.Site;

namespace Vetting.Web.Desk;

/// <summary>What a member has to decide, as iCalendar (RFC 5545).</summary>
internal static class TermCalendar
{
    private const int Minutes = 30;

    /// <param name="addressOf">Of a path of this host.</param>
    public static string Of(MemberTerms terms, string brandName, Func<string, string> addressOf, DateTimeOffset now)
    {
        var reader = Reader.Of(terms.Member.Locale);
        var calendar = new Calendar { ProductId = "-//Vetting//Terms//EN", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", reader[CalendarWords.Name.With(("brand", brandName))]);
        // RFC 7986, and what Outlook reads instead.
        calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        calendar.AddProperty("X-PUBLISHED-TTL", "PT1H");
        foreach (var term in terms.Terms)
        {
            calendar.Events.Add(new CalendarEvent
            {
                Uid = $"{term.VettingId}@vetting",
                DtStamp = Utc(now),
                Start = Utc(term.EndsAt.AddMinutes(-Minutes)),
                Duration = Duration.FromMinutes(Minutes),
                Summary = reader[CalendarWords.Event.With(("creator", OneLine.Of(term.CreatorName)))],
                Description = reader[CalendarWords.Description.With(("brief", OneLine.Of(term.BriefTitle)))],
                Url = new Uri(addressOf(DeskAddress.Vetting(terms.Member.Brand, term.VettingId))),
                Transparency = TransparencyType.Transparent,
            });
        }

        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static CalDateTime Utc(DateTimeOffset at) => new(at.UtcDateTime);
}
