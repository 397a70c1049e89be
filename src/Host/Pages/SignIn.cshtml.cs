using Cers.BackOffice.Access;
using Cers.Host.Limits;
using Cers.Host.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cers.Host.Pages;

/// <summary>The ways to sign in.</summary>
[PublicPage]
[CountedAs(RateBudget.SignIn)]
public sealed class SignInModel(IServiceProvider services) : PageModel
{
    [BindProperty(SupportsGet = true, Name = LocalReturn.Parameter)]
    public string? ReturnUrl { get; set; }

    internal IReadOnlyList<SignInProvider> Providers => services.GetRequiredService<IReadOnlyList<SignInProvider>>();

    internal string ReturnTo => LocalReturn.From(ReturnUrl);

    internal SignInProblem? Problem { get; private set; }

    public void OnGet(string? problem) => Problem = Enum.TryParse<SignInProblem>(problem, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null;
}
