using Cers.BackOffice.Access;
using Cers.BackOffice.Forms;
using Cers.Host.Limits;
using Cers.Host.SignIn;
using Cers.Identity.Contracts;
using Cers.Messaging;
using Microsoft.AspNetCore.Mvc;

namespace Cers.Host.Pages;

/// <summary>The second factor of a sign-in whose provider showed one: a code by e-mail.</summary>
[SignedInPage(BeforeSecondFactor = true)]
[CountedAs(RateBudget.SignIn)]
public sealed class SecondFactorModel(IDoor door, ICurrentActor current) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = LocalReturn.Parameter)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Where the code went; null until one was sent.</summary>
    [BindProperty]
    public string? SentTo { get; set; }

    internal string ReturnTo => LocalReturn.From(ReturnUrl);

    internal bool HasAddress => current.Actor.Urn is not null;

    internal bool IsStaff => current.Actor.IsStaff;

    public IActionResult OnGet() => current.Actor.SecondFactorDue ? Page() : LocalRedirect(ReturnTo);

    public async Task<IActionResult> OnPostSendAsync(CancellationToken ct)
    {
        var sent = await door.SendAsync(new RequestSecondFactorCode(), ct);
        if (!sent.IsSuccess)
        {
            return Again(sent.Errors);
        }

        SentTo = sent.Value.Address;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var confirmed = await door.SendAsync(new ConfirmSecondFactor(Code ?? ""), ct);
        if (!confirmed.IsSuccess)
        {
            return Again(confirmed.Errors);
        }

        SessionCookie.Set(HttpContext, confirmed.Value.Ticket);
        return LocalRedirect(ReturnTo);
    }
}
