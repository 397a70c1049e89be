using Cers.BackOffice.Access;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Cases;

/// <summary>A letter as it was sent, to be printed.</summary>
[PagePermission(RegistrationPermissions.ViewCases)]
public sealed class LetterModel(IDoor door) : CasePage(door)
{
    /// <summary>Of the first decision, or of the second.</summary>
    [BindProperty(SupportsGet = true)]
    public int Nth { get; set; } = 1;

    public DecidedCase? Decided => Case.Decisions.ElementAtOrDefault(Nth - 1);
}
