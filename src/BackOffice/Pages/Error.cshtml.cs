using Cers.BackOffice.Access;
using Cers.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cers.BackOffice.Pages;

/// <summary>Says in the reader's language why a request failed, whatever its method. It tells nothing of the inside.</summary>
[PublicPage]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel : PageModel
{
    public LocalizedText Title { get; private set; } = ErrorPageTexts.Missing;

    public LocalizedText Explanation { get; private set; } = ErrorPageTexts.MissingWhy;

    public void OnGet(int? code) => Show(code);

    public void OnPost(int? code) => Show(code);

    public void OnPut(int? code) => Show(code);

    public void OnDelete(int? code) => Show(code);

    private void Show(int? code)
    {
        (Title, Explanation) = code switch
        {
            StatusCodes.Status403Forbidden => (ErrorPageTexts.Forbidden, ErrorPageTexts.ForbiddenWhy),
            StatusCodes.Status429TooManyRequests => (ErrorPageTexts.TooMany, ErrorPageTexts.TooManyWhy),
            >= 500 => (ErrorPageTexts.Broken, ErrorPageTexts.BrokenWhy),
            null or StatusCodes.Status404NotFound => (ErrorPageTexts.Missing, ErrorPageTexts.MissingWhy),
            _ => (ErrorPageTexts.Refused, ErrorPageTexts.RefusedWhy),
        };
        if (code is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
