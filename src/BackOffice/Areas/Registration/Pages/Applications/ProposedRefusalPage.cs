using Cers.Messaging;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Applications;

/// <summary>A page that ends a proposed refusal, by the second officer or by who proposed it.</summary>
public abstract class ProposedRefusalPage(IDoor door) : ApplicationPage(door)
{
    /// <summary>The proposal that the officer saw; refused when it was decided meanwhile.</summary>
    [BindProperty]
    public Guid? Proposal { get; set; }

    private protected Guid Seen => Proposal ?? Guid.Empty;
}
