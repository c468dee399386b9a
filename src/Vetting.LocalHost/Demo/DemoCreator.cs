namespace Vetting.LocalHost.Demo;

/// <summary>An invented creator of the demo's campaign.</summary>
/// <param name="RenamedTo">What the account calls itself since; null for one that kept its name.</param>
/// <param name="Likes">Of an ordinary post.</param>
/// <param name="Falls">By what share of them each post of the campaign has fewer than the one before.</param>
/// <param name="Commenters">The first and the last of those who comment, by number.</param>
/// <param name="OrdersAPost">0 for who sends nobody to the shop.</param>
/// <param name="Subjects">Of ordinary posts.</param>
internal sealed record DemoCreator(
    string Name, string Email, string Handle, long Followers, string Code, decimal Fee, string Bio, long Likes, double Falls,
    IReadOnlyList<int> Commenters, int OrdersAPost, int Views, IReadOnlyList<string> Subjects, IReadOnlyList<DemoPost> Posts,
    string? RenamedTo = null)
{
    public string LinkOf(DemoPost post) => $"https://social.example.org/{Handle}/p/lin-{post.Day}";
}

/// <param name="Day">Of the campaign, 0 for its first.</param>
internal sealed record DemoPost(int Day, string Text);
