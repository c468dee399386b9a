namespace Vetting.Core.History;

/// <summary>What somebody wrote below a post.</summary>
/// <param name="PostId">Of the channel's post.</param>
/// <param name="Author">The first 16 hexadecimal digits of the SHA-256 of the account's name; the name is not
/// kept.</param>
/// <param name="Text">As in <see cref="Post.Text"/>.</param>
public sealed record PostComment(string PostId, string Author, string Text);
