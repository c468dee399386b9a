using System.Globalization;
using System.Text;
using FsCheck.Xunit;
using Microsoft.AspNetCore.Http;
using Vetting.Web.Webhooks;

namespace Vetting.Web.Tests.Webhooks;

public sealed class WebhookSignatureTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly WebhookSecret Secret = WebhookSecret.Parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")!;
    private static readonly WebhookSecret Other = WebhookSecret.Parse(WebhookSecret.Create())!;
    private static readonly byte[] Body = """{"test": 2432232314}"""u8.ToArray();

    [Fact]
    public void Signs_the_convention_s_own_example()
    {
        // https://github.com/standard-webhooks/standard-webhooks, the libraries' shared test case.
        var at = DateTimeOffset.FromUnixTimeSeconds(1614265330);

        var signature = Secret.Sign("msg_p5jXN8AQM9LWM0D4loKWxJek", at, Body);

        Assert.Equal("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", signature);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-300)]
    [InlineData(300)]
    public void Takes_a_signature_of_the_last_and_the_next_five_minutes(int seconds) =>
        Assert.Equal(
            new SignatureCheck.Right(Now.AddSeconds(seconds)), Check(Sign(Secret, Now.AddSeconds(seconds)), seconds));

    [Theory]
    [InlineData(-301)]
    [InlineData(301)]
    public void Calls_a_right_signature_of_another_time_stale(int seconds) =>
        Assert.Equal(
            new SignatureCheck.Stale(Now.AddSeconds(seconds)), Check(Sign(Secret, Now.AddSeconds(seconds)), seconds));

    [Fact]
    public void Takes_either_of_two_live_secrets_and_any_of_the_signatures()
    {
        var headers = Headers($"v1a,AAAA {Sign(Other, Now)} v2,nonsense v1,AAAA");

        Assert.IsType<SignatureCheck.Right>(WebhookSignature.Check(headers, Body, [Secret, Other], Now));
        Assert.IsType<SignatureCheck.Wrong>(WebhookSignature.Check(headers, Body, [Secret], Now));
    }

    [Fact]
    public void Takes_no_signature_where_there_is_no_secret() =>
        Assert.IsType<SignatureCheck.Wrong>(WebhookSignature.Check(Headers(Sign(Secret, Now)), Body, [], Now));

    [Theory]
    [InlineData("")]
    [InlineData("v1,")]
    [InlineData("v1,****")]
    [InlineData("v1")]
    [InlineData("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")]
    public void Takes_nothing_else_for_a_signature(string signature) =>
        Assert.IsType<SignatureCheck.Wrong>(Check(signature));

    [Fact]
    public void Takes_the_last_of_fifty_signatures()
    {
        var wrong = string.Join(' ', Enumerable.Repeat($"v1,{Convert.ToBase64String(new byte[32])}", 49));

        Assert.IsType<SignatureCheck.Right>(
            WebhookSignature.Check(Headers($"{wrong} {Sign(Secret, Now)}"), Body, [Secret], Now));
    }

    [Theory]
    [InlineData("webhook")]
    [InlineData("svix")]
    public void Takes_the_names_of_the_convention_and_those_it_grew_from(string prefix) =>
        Assert.IsType<SignatureCheck.Right>(Check(Given(prefix, [Sign(Secret, Now)])));

    [Fact]
    public void Takes_signatures_in_headers_of_their_own_or_as_a_proxy_joins_them()
    {
        var (wrong, right) = (Sign(Other, Now), Sign(Secret, Now));

        Assert.IsType<SignatureCheck.Right>(Check(Given("webhook", [wrong, right])));
        Assert.IsType<SignatureCheck.Right>(Check(Given("webhook", [$"{wrong}, {right}"])));
        Assert.IsType<SignatureCheck.Right>(Check(Given("webhook", [$"{wrong},{right}"])));
        Assert.IsType<SignatureCheck.Wrong>(Check(Given("webhook", [wrong, wrong])));
    }

    [Fact]
    public void Takes_a_header_twice_with_one_value_and_not_with_two()
    {
        var headers = Given("webhook", [Sign(Secret, Now)]);
        headers["webhook-id"] = new(["msg", "msg"]);
        Assert.IsType<SignatureCheck.Right>(Check(headers));

        headers["webhook-id"] = new(["msg", "other"]);
        Assert.Null(WebhookHeaders.Read(headers));
    }

    [Fact]
    public void Mixes_no_headers_of_two_names()
    {
        var headers = Given("svix", [Sign(Secret, Now)]);
        headers["webhook-id"] = "msg";

        Assert.Null(WebhookHeaders.Read(headers));
    }

    [Theory]
    [InlineData("v1,whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "this one begins with v1, as signatures do: leave out all before whsec_")]
    [InlineData(" whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "without spaces around it")]
    [InlineData("hunter2", "should be whsec_ followed by the base64 of 24 to 64 random bytes")]
    public void Explains_what_is_wrong_with_a_secret(string pasted, string expected)
    {
        Assert.Null(WebhookSecret.Parse(pasted));
        Assert.EndsWith(expected, WebhookSecret.Explain(pasted), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "1")]
    [InlineData("msg 1", "1")]
    [InlineData("msg\n1", "1")]
    [InlineData("msgé", "1")]
    [InlineData("msg", "")]
    [InlineData("msg", "-1")]
    [InlineData("msg", "1.5")]
    [InlineData("msg", " 1")]
    [InlineData("msg", "99999999999999999999")]
    [InlineData("msg", "999999999999999999")]
    public void Reads_no_headers_of_another_shape(string id, string timestamp) =>
        Assert.Null(WebhookHeaders.Read(id, timestamp, "v1,AAAA"));

    [Fact]
    public void Reads_no_id_of_more_than_two_hundred_characters()
    {
        Assert.NotNull(WebhookHeaders.Read(new string('x', 200), "1", "v1,AAAA"));
        Assert.Null(WebhookHeaders.Read(new string('x', 201), "1", "v1,AAAA"));
    }

    [Theory]
    [InlineData("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    [InlineData("whsec_")]
    [InlineData("whsec_AAAA")]
    [InlineData("whsec_not base64 at all, though long enough")]
    public void Knows_what_is_no_secret(string text) => Assert.Null(WebhookSecret.Parse(text));

    [Property]
    public bool What_one_signs_the_other_takes(byte[] body, ushort seconds)
    {
        var at = Now.AddSeconds(-(seconds % 300));
        var headers = Headers(Secret.Sign("msg", at, body), at);
        return WebhookSignature.Check(headers, body, [Secret], Now) is SignatureCheck.Right;
    }

    [Property]
    public bool One_changed_bit_is_seen(byte[] body, ushort position)
    {
        var headers = Headers(Secret.Sign("msg", Now, body));
        byte[] changed = [.. body, 0];
        changed[position % changed.Length] ^= 1;
        return WebhookSignature.Check(headers, changed, [Secret], Now) is SignatureCheck.Wrong;
    }

    [Property]
    public bool Headers_of_any_kind_are_read_or_refused(string? id, string? timestamp, string? signature) =>
        WebhookHeaders.Read(id ?? "", timestamp ?? "", signature ?? "") is not { } headers
        || WebhookSignature.Check(headers, Encoding.UTF8.GetBytes(id!), [Secret], Now) is SignatureCheck.Wrong;

    private static SignatureCheck Check(HeaderDictionary headers) =>
        WebhookSignature.Check(WebhookHeaders.Read(headers)!, Body, [Secret], Now);

    private static HeaderDictionary Given(string prefix, string[] signatures) => new()
    {
        [$"{prefix}-id"] = "msg",
        [$"{prefix}-timestamp"] = Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        [$"{prefix}-signature"] = new(signatures),
    };

    private static string Sign(WebhookSecret secret, DateTimeOffset at) => secret.Sign("msg", at, Body);

    private static SignatureCheck Check(string signatures, int seconds = 0) =>
        WebhookSignature.Check(Headers(signatures, Now.AddSeconds(seconds)), Body, [Secret], Now);

    private static WebhookHeaders Headers(string signatures, DateTimeOffset? at = null) => WebhookHeaders.Read(
        "msg", (at ?? Now).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), signatures)!;
}
