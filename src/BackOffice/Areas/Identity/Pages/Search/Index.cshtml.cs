using Cers.BackOffice.Access;
using Cers.BackOffice.Forms;
using Cers.BackOffice.Looks;
using Cers.Identity.Contracts;
using Cers.Identity.Contracts.BackOffice;
using Cers.Messaging;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Identity.Pages.Search;

/// <summary>People and accounts by anything said on the telephone. What is searched for travels encrypted: it is somebody's name or address.</summary>
[PagePermission(IdentityPermissions.Search)]
public sealed class IndexModel(IDoor door, Looking looking) : OfficePage
{
    private const string Subject = "search";
    private const int Rows = 20;

    [BindProperty(SupportsGet = true)]
    public string? Look { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? PeopleAfter { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? PeopleBefore { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? AccountsAfter { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? AccountsBefore { get; set; }

    /// <summary>What was found; null before a search.</summary>
    public Page<PersonRow>? People { get; private set; }

    public Page<AccountRow>? Accounts { get; private set; }

    public string PersonLink(PersonRow person) => IdentityLinks.Person(person.Urn.Value, looking.Ticket($"user {person.Urn}", Reason!));

    public string AccountLink(AccountRow account) => IdentityLinks.Account(account.Id, looking.Ticket($"account {account.Id}", Reason!));

    public IActionResult OnPost() => LocalRedirect($"{IdentityLinks.Search}?look={looking.Ticket(Subject, $"{Line(Reason)}\n{Line(Text)}")}");

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (looking.WhyOf(Subject, Look)?.Split('\n') is not [var reason, var text])
        {
            return Page();
        }

        (Reason, Text) = (reason, text);
        var people = await door.SendAsync(new SearchPeople(reason, text, new PageRequest(Rows, PeopleAfter, PeopleBefore)), ct);
        if (!people.IsSuccess)
        {
            return Again(people.Errors);
        }

        var accounts = await door.SendAsync(new SearchAccounts(reason, text, new PageRequest(Rows, AccountsAfter, AccountsBefore)), ct);
        if (!accounts.IsSuccess)
        {
            return Again(accounts.Errors);
        }

        (People, Accounts) = (people.Value, accounts.Value);
        return Page();
    }

    private static string Line(string? text) => (text ?? string.Empty).ReplaceLineEndings(" ").Trim();
}
