using Cers.BackOffice.Access;
using Cers.BackOffice.Languages;
using Cers.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cers.BackOffice.Forms;

/// <summary>A page that sends messages and shows their refusals.</summary>
public abstract class OfficePage : PageModel
{
    /// <summary>
    /// Refuses what no link or form of ours sends: a state that does not exist, a flag that is neither true nor false. Everything else
    /// is judged by the module that gets the message.
    /// </summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!ModelState.IsValid)
        {
            context.Result = BadRequest();
        }
    }

    /// <summary>The answer where what the page is about cannot be shown at all.</summary>
    protected IActionResult NotShown(IReadOnlyList<Error> errors) => errors[0] switch
    {
        NotSignedIn or SecondFactorNeeded => Challenge(),
        FreshSignInNeeded => FreshSignIn.Challenge(),
        NotAllowed => StatusCode(StatusCodes.Status403Forbidden),
        Cers.Kernel.NotFound => NotFound(),
        _ => BadRequest(),
    };

    /// <summary>The same page again: each refusal beside its field where the page has that field, and in the summary on top.</summary>
    protected IActionResult Again(IReadOnlyList<Error> errors)
    {
        if (FreshSignIn.IsNeeded(errors))
        {
            return FreshSignIn.Challenge();
        }

        var language = PageLanguage.Of(HttpContext);
        foreach (var error in errors)
        {
            ModelState.AddModelError(FieldOf(error), error.Text.In(language));
        }

        Response.StatusCode = errors[0] switch
        {
            NotAllowed => StatusCodes.Status403Forbidden,
            Cers.Kernel.NotFound => StatusCodes.Status404NotFound,
            Conflict => StatusCodes.Status409Conflict,
            TooManyAttempts => StatusCodes.Status429TooManyRequests,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
        return Page();
    }

    /// <summary>The same page again, where what was typed is no message yet: the fields say why.</summary>
    protected IActionResult Rejected()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>A day that somebody looks for; null where nothing was typed, and where it is no day, which its field then says.</summary>
    protected DateOnly? DayOf(string field, string? text)
    {
        var day = TypedDay.OfSearch(text);
        if (day is null && !string.IsNullOrWhiteSpace(text))
        {
            ModelState.AddModelError(field, ErrorTexts.DayNotValid.In(PageLanguage.Of(HttpContext)));
        }

        return day;
    }

    /// <summary>A path of the message (<c>explanation.en</c>) is the field of that name (<c>ExplanationEn</c>), if the page has it.</summary>
    protected virtual string FieldOf(Error error)
    {
        var name = error.Path?.Replace(".", string.Empty);
        return GetType().GetProperties()
            .Where(property => property.IsDefined(typeof(BindPropertyAttribute), inherit: true))
            .Select(property => property.Name)
            .FirstOrDefault(field => string.Equals(field, name, StringComparison.OrdinalIgnoreCase)) ?? string.Empty;
    }
}
