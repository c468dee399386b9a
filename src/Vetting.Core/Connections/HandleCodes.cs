using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Vetting.Core.Creators;
using Vetting.Core.History;

namespace Vetting.Core.Connections;

/// <summary>
/// Codes such as vet-7K2QX9, which nobody but the creator is shown. Each follows from the vetting, the channel and a
/// secret, so that none is kept.
/// </summary>
public sealed class HandleCodes(IProofKey key) : IHandleCodes
{
    private const string Start = "vet-";
    private const int Length = 6;
    private const int NewestPosts = 50;

    /// <summary>Without signs that look like others, and without vowels, which would make words.</summary>
    private const string Signs = "23456789BCDFGHJKMNPQRSTVWXZ";

    public async Task<string> OfAsync(string vettingId, Channel channel, CancellationToken cancellation)
    {
        var hash = HMACSHA256.HashData(
            await key.GetAsync(cancellation), Encoding.UTF8.GetBytes($"{vettingId}\n{channel.Key}"));
        return Start + string.Concat(hash.Take(Length).Select(value => Signs[value % Signs.Length]));
    }

    public async Task<ChannelHistory> CheckAsync(
        string vettingId, ChannelHistory history, CancellationToken cancellation)
    {
        var code = ShapeOf(await OfAsync(vettingId, history.Channel, cancellation));
        if (PlaceOf(code, history) is not { } place)
            return history;
        return history with
        {
            Proof = history.Proof ?? new HandleProof.CodeFound(place),
            Profile = history.Profile with
            {
                DisplayName = Without(code, history.Profile.DisplayName),
                Bio = Without(code, history.Profile.Bio),
            },
            Posts = [.. history.Posts.Select(post => code.IsMatch(post.Text) ? WithoutCode.In(post, code) : post)],
        };
    }

    /// <summary>However it is written, and never as a part of another word.</summary>
    private static Regex ShapeOf(string code) => new(
        $@"(?<!\w)#?vet[-\u2010-\u2015_ ]?{code[Start.Length..]}(?!\w)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static ProofPlace? PlaceOf(Regex code, ChannelHistory history) =>
        code.IsMatch(history.Profile.Bio ?? "") ? ProofPlace.Bio
        : code.IsMatch(history.Profile.DisplayName ?? "") ? ProofPlace.Name
        : (history.Profile.Links ?? []).Any(link => code.IsMatch(link)) ? ProofPlace.Link
        : history.Posts.Take(NewestPosts).Any(post => code.IsMatch(post.Text)) ? ProofPlace.Post
        : null;

    private static string? Without(Regex code, string? text) =>
        text is null ? null : code.Replace(text, "").Trim() is { Length: > 0 } left ? left : null;
}
