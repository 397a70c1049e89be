using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using MediatR;

namespace Cers.Declarations.Checks;

/// <summary>The business account for whose caller staff do something.</summary>
internal sealed class BulkCallers(MessageScope scope, IMediator mediator)
{
    /// <summary>Enters it: from here on what is done is the owner's to read in the account's own trail. Refused where there is none, and while it is suspended.</summary>
    public async Task<Result<AccountId>> EnterAsync(BusinessNumber businessNumber, CancellationToken ct)
    {
        var found = await mediator.Send(new FindAccountByBusinessNumber(businessNumber), ct);
        if (!found.IsSuccess)
        {
            return found.As<AccountId>();
        }

        if (found.Value.Account is not { } account)
        {
            return new NotFound(
                "declarations.bulk_no_account",
                new LocalizedText("This business has no business account.", "Cette entreprise n'a pas de compte d'entreprise."),
                "businessNumber");
        }

        if (found.Value.Suspended)
        {
            return new Conflict(
                "declarations.bulk_account_suspended",
                new LocalizedText("The business account is suspended.", "Le compte d'entreprise est suspendu."),
                "businessNumber");
        }

        scope.Enter(account);
        return account;
    }
}
