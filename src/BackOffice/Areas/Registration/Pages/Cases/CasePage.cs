using Cers.BackOffice.Forms;
using Cers.BackOffice.Layout;
using Cers.Messaging;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Cases;

/// <summary>A page about one designation case, named by its number in the address.</summary>
public abstract class CasePage(IDoor door) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "case")]
    public string Number { get; set; } = string.Empty;

    /// <summary>The version that the officer saw; the command is refused when somebody has changed the case since.</summary>
    [BindProperty]
    public int Version { get; set; }

    public CaseDetails Case { get; private set; } = null!;

    protected IDoor Door => door;

    public virtual async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ?? Page();

    internal static IReadOnlyList<Crumb> Above(string number) =>
    [
        new(LayoutTexts.Home, Links.Home),
        new(BoardTexts.Title, RegistrationLinks.Cases),
        new(new($"{number}", $"{number}"), RegistrationLinks.Case(number)),
    ];

    /// <summary>Reads the case; the answer to give instead of the page, where it cannot be shown.</summary>
    protected async Task<IActionResult?> LoadAsync(CancellationToken ct)
    {
        var answer = await door.SendAsync(new GetCase(Number), ct);
        if (!answer.IsSuccess)
        {
            return NotShown(answer.Errors);
        }

        Case = answer.Value;
        return null;
    }

    /// <summary>Sends the command; done, goes back to the case and says so; refused, shows this page again with the reasons.</summary>
    protected async Task<IActionResult> DoAsync<T>(ICommand<T> command, CaseNotice notice, CancellationToken ct)
    {
        var answer = await door.SendAsync(command, ct);
        return answer.IsSuccess
            ? Redirect(RegistrationLinks.CaseDone(Number, notice))
            : await LoadAsync(ct) ?? Again(answer.Errors);
    }
}
