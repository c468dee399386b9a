using Vetting.Core.Content;

namespace Vetting.Core.Creators;

/// <summary>From the bytes of a webhook to a valid submission, or everything that is wrong with them.</summary>
public static class SubmissionParser
{
    private const int MostChannels = 10;

    /// <summary>How far a sender's clock may be ahead.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    /// <param name="json">UTF-8.</param>
    public static ParsedSubmission Parse(ReadOnlySpan<byte> json, DateTimeOffset now)
    {
        List<FieldError> errors = [];
        if (JsonFields.Read(json, errors) is not { } body)
            return new ParsedSubmission.Invalid(errors);

        var creator = body.Object("creator") is { } person ? ReadCreator(person) : null;
        var channels = body.Objects("channels", 1, MostChannels, ChannelParser.Read);
        RefuseRepeats(body, channels);
        var niche = body.Text("niche", 200, required: false);
        var message = body.Text("message", 5000, required: false, multiline: true);
        var consent = body.Object("consent", required: false) is { } agreement ? ReadConsent(agreement, now) : null;
        var upload = body.Object("history", required: false) is { } file
            ? HistoryUploadParser.Read(file, errors.Count == 0 ? channels.Count : MostChannels)
            : null;
        var countries = body.Object("countries", required: false) is { } places ? ReadCountries(places) : null;
        var certificate = body.Object("certificate", required: false) is { } held ? ReadCertificate(held) : null;
        var reference = body.Text("reference", 200, required: false);
        body.RefuseOthers();

        var consentMissing = consent is null
            && !errors.Any(error => error.Field.StartsWith("consent", StringComparison.Ordinal));
        if (errors.Count == 0)
        {
            return consentMissing
                ? new ParsedSubmission.ConsentMissing()
                : new ParsedSubmission.Valid(
                    new Submission(
                        creator!, channels, niche, message, consent!, upload?.Upload, countries, certificate,
                        Reference: reference),
                    upload?.File);
        }

        if (consentMissing)
            body.Note("consent", "is missing");
        return new ParsedSubmission.Invalid(errors);
    }

    private static Creator? ReadCreator(JsonFields person)
    {
        var name = person.Text("name", 100);
        var email = person.Email("email");
        var locale = person.Locale("locale");
        person.RefuseOthers();
        return name is null || email is null || locale is null ? null : new Creator(name, email, locale);
    }

    private static Consent? ReadConsent(JsonFields agreement, DateTimeOffset now)
    {
        var version = agreement.Text("textVersion", 100);
        var givenAt = agreement.Time("givenAt");
        agreement.RefuseOthers();
        if (givenAt > now + ClockSkew)
            agreement.Note("givenAt", "should not be in the future");
        return version is null || givenAt is null ? null : new Consent(version, givenAt.Value);
    }

    private static Countries ReadCountries(JsonFields places)
    {
        var creator = places.Text("creator", 2, required: false) is { } code
            ? CountryCode.IsKnown(code) ? code : places.Refuse<string>("creator", CountryCode.Shape)
            : null;
        var audience = places.List("audience", 0, 20, (item, path) =>
        {
            if (JsonFieldTypes.TryText(item, out var country) && CountryCode.IsKnown(country))
                return country;
            places.NoteAt(path, CountryCode.Shape);
            return null;
        });
        places.RefuseOthers();
        return new Countries(creator, audience);
    }

    private static Certificate? ReadCertificate(JsonFields held)
    {
        var issuer = held.Text("issuer", 100);
        var expires = held.Day("expiresOn");
        held.RefuseOthers();
        return issuer is null || expires is null ? null : new Certificate(issuer, expires.Value);
    }

    private static void RefuseRepeats(JsonFields body, IReadOnlyList<Channel> channels)
    {
        var named = channels.Where(channel => channel is not { Handle: null, Address: null });
        foreach (var repeated in named.GroupBy(channel => channel.Key).Where(same => same.Count() > 1))
        {
            body.Note("channels", $"should name each channel once, and names {repeated.First().DisplayName} "
                + $"{repeated.Count()} times");
        }
    }
}
