namespace Vetting.Core.History;

/// <summary>A part of a post's text that people come upon elsewhere than in its own words.</summary>
/// <param name="Start">UTF-16 offset in the text.</param>
public sealed record TextPart(TextPlace Place, int Start, int Length);

public enum TextPlace
{
    /// <summary>What a picture is said to show, to people who do not see it.</summary>
    PictureDescription,
    /// <summary>The title or description of a page that the post links to, shown with it.</summary>
    LinkCard,
    /// <summary>A label that its author put on the post, such as nudity.</summary>
    Label,
}
