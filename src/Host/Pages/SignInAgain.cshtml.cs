using Cers.BackOffice.Access;
using Cers.Host.Limits;
using Cers.Host.SignIn;
using Cers.Identity.Contracts;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cers.Host.Pages;

/// <summary>Sends somebody whose sign-in is too old for what was sent to sign in again; what was entered waits.</summary>
[SignedInPage]
[CountedAs(RateBudget.SignIn)]
public sealed class SignInAgainModel : PageModel
{
    internal bool Kept => KeptForm.IsThere(HttpContext);

    internal string Provider => HttpContext.Features.Get<SessionFacts>()!.Provider;

    public void OnGet()
    {
    }
}
