using Cers.BackOffice.Access;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Applications;

/// <summary>Asks the applicant for what is missing: coded questions, each with words of the officer's own.</summary>
[PagePermission(RegistrationPermissions.DecideApplications)]
public sealed class AskModel(IDoor door) : ApplicationPage(door)
{
    /// <summary>The codes of the chosen questions.</summary>
    [BindProperty]
    public List<string> Questions { get; set; } = [];

    /// <summary>What the officer adds, by code.</summary>
    [BindProperty]
    public Dictionary<string, string?> Added { get; set; } = [];

    /// <summary>The officer wants to read the message first.</summary>
    [BindProperty]
    public bool Preview { get; set; }

    public Letter? Letter { get; private set; }

    private List<AskedQuestion> Asked => [.. Questions.Select(code => new AskedQuestion(code, Added.GetValueOrDefault(code)))];

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => Preview
        ? PreviewAsync(new PreviewLetter(Number, LetterKind.Questions) { Questions = Asked }, letter => Letter = letter, ct)
        : DoAsync(new AskForInformation(Number, Version, Asked), ApplicationNotice.InformationAsked, ct);
}
