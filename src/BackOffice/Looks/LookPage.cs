using Cers.BackOffice.Areas.Operations.Pages;
using Cers.BackOffice.Forms;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.Operations;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Looks;

/// <summary>A page about a client's data: it asks why the officer looks, unless the link said so, and shows nothing before.</summary>
public abstract class LookPage(Looking looking, ICurrentActor current, IPermissions permissions) : OfficePage
{
    /// <summary>The ticket of the reason.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Look { get; set; }

    /// <summary>Why the officer looks, in the form that asks it.</summary>
    [BindProperty]
    public string? Why { get; set; }

    /// <summary>True while the page shows nothing but the form that asks why.</summary>
    public bool AsksWhy { get; private set; }

    /// <summary>What the page is about.</summary>
    public abstract string Subject { get; }

    /// <summary>Where an auditor reads who looked.</summary>
    public virtual string Trail => OperationsLinks.AuditOf(Subject);

    public bool MayReadAudit => Holds(OperationsPermissions.ReadAudit);

    /// <summary>Why the officer looks, once it was said.</summary>
    public string? WhyHere => looking.WhyOf(Subject, Look);

    /// <summary>The ticket with which a link to somebody else goes on from here, for the same reason.</summary>
    public string? LookAt(string subject) => WhyHere is { } why ? looking.Ticket(subject, why) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ?? Page();

    /// <summary>The reason was said: the page comes again with it. Whether it is one, the query says.</summary>
    public IActionResult OnPostWhy() => LocalRedirect($"{Request.Path}?look={looking.Ticket(Subject, Said)}");

    /// <summary>The reason as it was said in the form.</summary>
    protected virtual string Said => Why?.Trim() ?? string.Empty;

    /// <summary>Whether the officer may do something else too, to which the page leads.</summary>
    protected bool Holds(string permission) => permissions.HoldsAsStaff(current.Actor, permission);

    /// <summary>Reads what the page shows; the answer to give instead, where it cannot or must first be asked why.</summary>
    protected async Task<IActionResult?> LoadAsync(CancellationToken ct)
    {
        if (WhyHere is not { } why)
        {
            AsksWhy = true;
            return Page();
        }

        var errors = await ReadAsync(why, ct);
        if (errors.Count == 0)
        {
            return null;
        }

        if (errors is [InvalidInput { Path: "reason" }, ..])
        {
            AsksWhy = true;
            Ask(why);
            return Again([.. errors.Select(e => e with { Path = "why" })]);
        }

        return NotShown(errors);
    }

    /// <summary>Fills the form with a reason that was none.</summary>
    protected virtual void Ask(string why) => Why = why;

    /// <summary>Sends the page's query; its refusals, none when it was answered.</summary>
    protected abstract Task<IReadOnlyList<Error>> ReadAsync(string why, CancellationToken ct);
}
