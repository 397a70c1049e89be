using Cers.BackOffice.Looks;
using Cers.Identity.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Messaging;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Identity.Pages.People;

/// <summary>A page about one person, named by the reference number in the address.</summary>
public abstract class PersonPage(IDoor door, Looking looking, ICurrentActor current, IPermissions permissions) : LookPage(looking, current, permissions)
{
    /// <summary>Addresses are lower-cased on their way.</summary>
    [BindProperty(SupportsGet = true)]
    public string Urn { get; set => field = value.ToUpperInvariant(); } = string.Empty;

    /// <summary>What was just done, after a redirect.</summary>
    [BindProperty(SupportsGet = true, Name = "done")]
    public IdentityNotice? Notice { get; set; }

    public PersonDetails Person { get; private set; } = null!;

    public override string Subject => $"user {Urn}";

    protected IDoor Door => door;

    protected override async Task<IReadOnlyList<Error>> ReadAsync(string why, CancellationToken ct)
    {
        if (!UserReferenceNumber.TryParse(Urn, out var urn))
        {
            return [new NotFound("page.not_found", PersonTexts.Unknown)];
        }

        var answer = await door.SendAsync(new GetPerson(urn, why), ct);
        Person = answer.IsSuccess ? answer.Value : null!;
        return answer.Errors;
    }
}
