using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vetting.Web.Site;

namespace Vetting.Web.Review;

internal static class ReviewRoutes
{
    /// <summary>Where the links in reviewers’ mails lead.</summary>
    public static void MapReview(this IEndpointRouteBuilder links)
    {
        links.MapLook("/review/{token}", (string token, ReviewPages pages, HttpContext http) =>
            pages.ShowAsync(token, http));
        links.MapLook("/review/{token}/summary", (string token, ReviewPages pages, HttpContext http) =>
            pages.SummariseAsync(token, http));
        links.MapLook("/review/{token}/record", (string token, ReviewPages pages, HttpContext http) =>
            pages.ShowRecordAsync(token, http));
        links.MapLook("/review/{token}/dossier.zip", (string token, ReviewPages pages, HttpContext http) =>
            pages.DownloadAsync(token, http));
        links.MapPost("/review/{token}", (string token, ReviewPages pages, HttpContext http) =>
            pages.DecideAsync(token, http));
        links.MapPost("/review/{token}/take-back", (string token, ReviewPages pages, HttpContext http) =>
            pages.TakeBackAsync(token, http));
        links.MapPost("/review/{token}/correct", (string token, ReviewPages pages, HttpContext http) =>
            pages.CorrectAsync(token, http));
        links.MapPost("/review/{token}/notes", (string token, ReviewPages pages, HttpContext http) =>
            pages.NoteAsync(token, http));
        links.MapPost("/review/{token}/contests", (string token, ReviewPages pages, HttpContext http) =>
            pages.LookAsync(token, http));
        links.MapGet("/review/{token}/files/{note}", (string token, string note, ReviewPages pages, HttpContext http) =>
            pages.FileAsync(token, note, http));
    }
}
