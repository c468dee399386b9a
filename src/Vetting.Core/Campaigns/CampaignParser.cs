using Vetting.Core.Brands;
using Vetting.Core.Briefs;
using Vetting.Core.Content;

namespace Vetting.Core.Campaigns;

/// <summary>From the bytes a brand sends to a campaign, or everything that is wrong with them.</summary>
public static class CampaignParser
{
    private const int MostDays = 731;
    private const long MostMoney = 1_000_000_000;

    /// <param name="id">The campaign's name in the address; a member id may repeat it.</param>
    /// <param name="json">UTF-8.</param>
    public static ParsedCampaign Parse(string id, ReadOnlySpan<byte> json)
    {
        List<FieldError> errors = [];
        if (JsonFields.Read(json, errors) is not { } body)
            return new ParsedCampaign.Invalid(errors);

        CheckId(id, body);
        var title = body.Text("title", 200);
        var brief = body.Text("brief", 40);
        var (from, to) = (body.Day("from"), body.Day("to"));
        if (!CheckDays(body, from, to))
            (from, to) = (null, null);
        var signs = body.Object("signs") is { } given ? ReadSigns(given, errors) : null;
        var duties = body.Objects("duties", 0, 20, duty => ReadDuty(duty, from, to));
        var message = body.Terms("message", 50, 100);
        var objective = body.Choice("objective",
            ("awareness", Objective.Awareness), ("engagement", Objective.Engagement),
            ("cost", Objective.Cost), ("flexibility", Objective.Flexibility));
        var currency = ReadCurrency(body);
        var budget = body.WholeNumber("budget", 0, MostMoney, required: false);
        var aims = body.Object("aims", required: false) is { } wanted ? ReadAims(wanted) : null;
        var members = ReadMembers(body);
        body.RefuseOthers();
        return errors.Count > 0
            ? new ParsedCampaign.Invalid(errors)
            : new ParsedCampaign.Valid(
                new Campaign(
                    id, title!, brief!, from!.Value, to!.Value, signs!, duties, message, objective!.Value, currency, budget, aims),
                members);
    }

    private static void CheckId(string id, JsonFields body)
    {
        if (!Slug.IsValid(id))
            body.Note("id", $"should be {Slug.Shape}");
        else if (body.Text("id", 40, required: false) is { } repeated && repeated != id)
            body.Note("id", $"should be {id}, as in the address, or left out");
    }

    private static bool CheckDays(JsonFields fields, DateOnly? from, DateOnly? to)
    {
        if (to < from)
            fields.Note("to", "should not be before from");
        else if (to?.DayNumber - from?.DayNumber >= MostDays)
            fields.Note("to", $"should be less than {MostDays} days after from");
        else
            return true;
        return false;
    }

    private static CampaignSigns ReadSigns(JsonFields fields, List<FieldError> errors)
    {
        var before = errors.Count;
        var signs = new CampaignSigns(
            Bare(fields.Terms("tags", 20, 100), '#'), Bare(fields.Terms("mentions", 20, 100), '@'), ReadLinks(fields),
            fields.Terms("codes", 20, 40), fields.Terms("sponsors", 20, 100));
        fields.RefuseOthers();
        if (signs.IsEmpty && errors.Count == before)
            fields.Note("tags", "should hold something, or one of the other signs: by nothing, no post is found");
        return signs;
    }

    private static Duty ReadDuty(JsonFields fields, DateOnly? first, DateOnly? last)
    {
        var posts = fields.WholeNumber("posts", 1, 100);
        var (from, to) = (fields.Day("from"), fields.Day("to"));
        CheckDays(fields, from, to);
        if (from < first || from > last)
            fields.Note("from", "should be a day of the campaign");
        if (to > last)
            fields.Note("to", "should be a day of the campaign");
        var duty = new Duty(
            (int)(posts ?? 1), from ?? default, to ?? default, Bare(fields.Terms("tags", 20, 100), '#'),
            Bare(fields.Terms("mentions", 20, 100), '@'), ReadLinks(fields), fields.Flag("code", required: false) == true);
        fields.RefuseOthers();
        return duty;
    }

    private static CampaignAims ReadAims(JsonFields fields)
    {
        long? Aim(string name) => fields.WholeNumber(name, 1, 1_000_000_000_000, required: false);
        var aims = new CampaignAims(Aim("views"), Aim("interactions"), Aim("clicks"), Aim("orders"), Aim("revenue"));
        fields.RefuseOthers();
        return aims;
    }

    private static IReadOnlyList<CampaignMember>? ReadMembers(JsonFields body)
    {
        if (body.Find("members", required: false) is null)
            return null;
        var members = body.Objects("members", 0, Campaign.MostMembers, ReadMember);
        foreach (var twice in members.GroupBy(member => member.Vetting).Where(same => same.Count() > 1))
            body.Note("members", $"should name each vetting once, and names {twice.Key} {twice.Count()} times");
        foreach (var twice in members.SelectMany(member => member.Codes.Distinct(StringComparer.OrdinalIgnoreCase))
            .GroupBy(code => code, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1))
        {
            body.Note("members", $"should give each code to one creator, and gives {twice.Key} to {twice.Count()}");
        }

        return members;
    }

    private static CampaignMember? ReadMember(JsonFields fields)
    {
        var vetting = fields.Text("vetting", 80);
        var codes = fields.Terms("codes", 10, 40);
        var links = ReadLinks(fields);
        var fee = fields.Amount("fee", MostMoney);
        fields.RefuseOthers();
        return vetting is null ? null : new CampaignMember(vetting, codes, links, fee);
    }

    private static string ReadCurrency(JsonFields body)
    {
        var currency = body.Text("currency", 3, required: false) ?? "EUR";
        if (currency.Length != 3 || !currency.All(char.IsAsciiLetterUpper))
            body.Note("currency", "should be three capital letters of ISO 4217, such as EUR");
        return currency;
    }

    private static IReadOnlyList<string> ReadLinks(JsonFields fields) => fields.List("links", 0, 20, (item, path) =>
    {
        if (JsonFieldTypes.TryText(item, out var text) && text.Length <= 200 && CampaignLink.Parse(text) is { } link)
            return link.ToString();
        fields.NoteAt(path, "should be a host such as alba.example, or one with the beginning of a path, such as alba.example/sel");
        return null;
    });

    private static IReadOnlyList<string> Bare(IReadOnlyList<string> words, char mark) =>
        [.. words.Select(word => word.TrimStart(mark)).Distinct(StringComparer.OrdinalIgnoreCase)];
}
