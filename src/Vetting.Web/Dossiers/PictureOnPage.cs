namespace Vetting.Web.Dossiers;

/// <param name="Jpeg">Null where it could not be kept.</param>
/// <param name="Description">What its author says it shows; null where they say nothing.</param>
public sealed record PictureOnPage(byte[]? Jpeg, string? Description)
{
    public string Source => $"data:image/jpeg;base64,{Convert.ToBase64String(Jpeg ?? [])}";
}
