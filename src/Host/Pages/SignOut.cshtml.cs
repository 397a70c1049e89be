using Cers.BackOffice.Access;
using Cers.Host.SignIn;
using Cers.Identity.Contracts;
using Cers.Messaging;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cers.Host.Pages;

/// <summary>Ends the session here, then at the sign-in provider.</summary>
[PublicPage]
public sealed class SignOutModel(IServiceProvider services, ICurrentActor current) : PageModel
{
    public bool Done { get; private set; }

    /// <summary>Where the provider ends its own session.</summary>
    public string Next { get; private set; } = SignInPages.SignedOut;

    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync(SessionHandler.Name);
        current.Become(current.Actor with { Kind = ActorKind.Anonymous });
        if (HttpContext.Features.Get<EndedSession>() is not { } ended
            || await services.GetRequiredService<ProviderSignOut>().AddressAsync(ended, HttpContext) is not { } address)
        {
            return LocalRedirect(SignInPages.SignedOut);
        }

        // A page that goes on by itself: a redirect after a form would be stopped by form-action 'self'.
        (Done, Next) = (true, address);
        Response.Headers["Refresh"] = $"0; url={address}";
        return Page();
    }
}
