using Cers.BackOffice.Access;
using Cers.Host.SignIn;
using Cers.Messaging;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cers.Host.Pages;

/// <summary>After signing in again: goes on with the form that was sent before, once the person says so.</summary>
[SignedInPage]
public sealed class ResumeModel(ICurrentActor current) : PageModel
{
    internal KeptForm? Kept { get; private set; }

    public void OnGet() => Kept = KeptForm.Of(HttpContext, current.Actor.Person!.Value);
}
