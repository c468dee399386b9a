using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Vetting.Core.Content;
using Vetting.Core.Creators;

namespace Vetting.Web.Door;

/// <summary>What a creator filled in, as it was typed.</summary>
/// <param name="Channels">As many as the form has rows.</param>
/// <param name="ChecksOnly">True where only the accounts are to be looked at, and nothing sent.</param>
public sealed record ApplicationForm(
    string Name, string Email, string Niche, string Message, bool Agreed, IReadOnlyList<ApplicationChannel> Channels,
    bool ChecksOnly = false)
{
    public const int Rows = 4;

    /// <summary>Which consent is shown; another text has another version.</summary>
    public const string ConsentVersion = "door-2026-12";

    private const int MostText = 24 * 1024;

    public static ApplicationForm Empty { get; } = new(
        "", "", "", "", false, [.. Enumerable.Repeat(new ApplicationChannel("", ""), Rows)]);

    /// <summary>Reads no more bytes than the form can have.</summary>
    /// <returns>Null when it is no such form.</returns>
    public static async Task<ApplicationForm?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            using var reader = new FormReader(request.Body) { ValueCountLimit = 24, ValueLengthLimit = MostText };
            var fields = await reader.ReadFormAsync(cancellation);
            string Field(string name) => fields.GetValueOrDefault(name).ToString().Trim();
            return new ApplicationForm(
                Field("name"), Field("email"), Field("niche"), Field("message").ReplaceLineEndings("\n"),
                Field("consent") == "yes",
                [
                    .. Enumerable.Range(0, Rows)
                        .Select(row => new ApplicationChannel(Field($"platform{row}"), Field($"account{row}"))),
                ],
                Field("act") == "check");
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The submission as a webhook would carry it.</summary>
    /// <param name="locale">fr or en.</param>
    public byte[] ToBody(string locale, DateTimeOffset now)
    {
        var body = new JsonObject
        {
            ["creator"] = new JsonObject { ["name"] = Name, ["email"] = Email, ["locale"] = locale },
            ["channels"] = new JsonArray([.. Given.Select(row => (JsonNode)row.Item.ToChannel())]),
        };
        if (Niche.Length > 0)
            body["niche"] = Niche;
        if (Message.Length > 0)
            body["message"] = Message;
        if (Agreed)
            body["consent"] = new JsonObject { ["textVersion"] = ConsentVersion, ["givenAt"] = now };
        return JsonSerializer.SerializeToUtf8Bytes(body, Core.Content.Json.Options);
    }

    /// <returns>The field of the form that an error of the submission is about.</returns>
    public string FieldOf(FieldError error)
    {
        var parts = error.Field.Split('[', ']', '.');
        if (parts is ["channels", var number, ..] && int.TryParse(number, out var index)
            && Given.ElementAtOrDefault(index) is { Item: not null } row)
        {
            return $"account{row.Index}";
        }

        return parts is ["creator", var own] ? own : parts[0] == "channels" ? "account0" : parts[0];
    }

    private IEnumerable<(int Index, ApplicationChannel Item)> Given =>
        Channels.Index().Where(row => row.Item.Account.Length > 0);
}

/// <param name="Platform">As the submission names it; empty for an address whose platform it tells.</param>
/// <param name="Account">A handle or an address.</param>
public sealed record ApplicationChannel(string Platform, string Account)
{
    internal JsonObject ToChannel()
    {
        var channel = new JsonObject { ["platform"] = Platform };
        // Of a page's address it knows which account is meant.
        if (TypedAccount.Of(Platform, Account) is { Handle: { } handle, Address: null })
        {
            channel["handle"] = handle;
            return channel;
        }

        if (Platform == Platforms.Feed || Account.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || Account.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            channel["address"] = Account;
        }
        else
        {
            channel["handle"] = Account.TrimStart('@');
        }

        return channel;
    }
}
