using Cers.Identity.Contracts.BackOffice;
using Cers.Identity.Data;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases.BackOffice;

internal sealed class SearchAccountsValidator : AbstractValidator<SearchAccounts>
{
    public SearchAccountsValidator() => RuleFor(m => m.Text).SaidOnTheTelephone();
}

internal sealed class SearchAccountsHandler(IdentityDbContext db, MessageScope scope, IMediator mediator) : IRequestHandler<SearchAccounts, Result<Page<AccountRow>>>
{
    public async Task<Result<Page<AccountRow>>> Handle(SearchAccounts request, CancellationToken ct)
    {
        scope.Concerns("search", "accounts");
        scope.AcrossAccounts(request.Reason);
        var found = await FindAsync(request, ct);
        if (!found.IsSuccess)
        {
            return found.As<Page<AccountRow>>();
        }

        var ids = found.Value.Items.Select(i => new AccountId(i.Value)).ToList();
        var rows = await db.Accounts.AsNoTracking().Where(a => ids.Contains(a.AccountId))
            .Select(a => new AccountRow(a.AccountId, a.BusinessNumber, a.LegalName, a.OperatingName, a.State))
            .ToDictionaryAsync(a => a.Id.Value, ct);
        return found.Value.Tell(rows);
    }

    private async Task<Result<Page<Guid>>> FindAsync(SearchAccounts request, CancellationToken ct)
    {
        // An authorization ID is Registration's, and is no beginning of anything: it finds one account.
        if (AuthorizationId.TryParse(request.Text, out var authorizationId))
        {
            var held = await mediator.Send(new FindAuthorizationHolder(authorizationId), ct);
            if (held is { IsSuccess: true, Value.Account: { } account })
            {
                return new Page<Guid>([new PageItem<Guid>(account.Value, account.Value.ToString("N"))], HasNext: false, HasPrevious: false);
            }
        }

        return await db.SearchAsync("Account", request.Text, request.Page, ct);
    }
}
