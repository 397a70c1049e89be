using Cers.BackOffice.Access;
using Cers.BackOffice.Forms;
using Cers.Host.SignIn;
using Cers.Identity.Contracts;
using Cers.Messaging;
using Microsoft.AspNetCore.Mvc;

namespace Cers.Host.Pages;

/// <summary>Where a person lands after sign-in: who am I, my reference number, my accounts and roles.</summary>
[SignedInPage]
public sealed class MeModel(IDoor door, ICurrentActor current, IServiceProvider services) : OfficePage
{
    public Actor Me => current.Actor;

    public Viewer? Viewer { get; private set; }

    /// <summary>Names the credential to an officer who is to link it to a user account; null for somebody who has one.</summary>
    public CredentialReference? SignInReference { get; private set; }

    public Page<BusinessAccount> Accounts { get; private set; } = Page<BusinessAccount>.Empty;

    /// <summary>Set where a person comes back from linking a credential: whether it was linked.</summary>
    [BindProperty(SupportsGet = true)]
    public bool? Linked { get; set; }

    /// <summary>The providers of which a credential can be linked, with the address that starts it.</summary>
    internal IEnumerable<(string Provider, string Address)> Links => HttpContext.Features.Get<SessionFacts>() is { } session
        ? services.GetRequiredService<IReadOnlyList<SignInProvider>>().Where(p => !p.IsStaff).Select(p => (p.Name, LinkedCredential.Address(HttpContext, p, session)))
        : [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var viewer = await door.SendAsync(new GetViewer(), ct);
        var accounts = await door.SendAsync(new GetMyAccounts(new PageRequest(PageRequest.MaxSize)), ct);
        if (!viewer.IsSuccess || !accounts.IsSuccess)
        {
            return NotShown([.. viewer.Errors, .. accounts.Errors]);
        }

        (Viewer, Accounts) = (viewer.Value, accounts.Value);
        if (Viewer?.UserAccount is null && await door.SendAsync(new GetSignInReference(), ct) is { IsSuccess: true, Value: var reference })
        {
            SignInReference = reference;
        }

        return Page();
    }
}
