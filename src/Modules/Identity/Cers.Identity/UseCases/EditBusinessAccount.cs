using System.Linq.Expressions;
using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using FluentValidation;
using MediatR;

namespace Cers.Identity.UseCases;

/// <summary>
/// Changes what the account is called and the name the business trades under; an empty one is taken away. Business number, legal name and designation are
/// the register's and the application's.
/// </summary>
[Permission(IdentityPermissions.EditAccount), InWords("Edit the account", "Modifier le compte")]
internal sealed record EditBusinessAccount(AccountId Account, string? Name, string? OperatingName, string? ClientRequestId)
    : ICommand<BusinessAccount>, IAccountMessage, IClientRequest;

internal sealed class EditBusinessAccountValidator : AbstractValidator<EditBusinessAccount>
{
    public EditBusinessAccountValidator()
    {
        BusinessName(m => m.Name);
        BusinessName(m => m.OperatingName);
    }

    private void BusinessName(Expression<Func<EditBusinessAccount, string?>> name) =>
        RuleFor(name).Must(n => n is null || (n.Trim().Length <= 70 && !n.Any(char.IsControl))).Says(
            "identity.business_name_not_valid", "A business name has at most 70 characters.", "Un nom d'entreprise compte au plus 70 caractères.");
}

internal sealed class EditBusinessAccountHandler(IdentityDbContext db, MessageScope scope, IMediator mediator)
    : IRequestHandler<EditBusinessAccount, Result<BusinessAccount>>
{
    public async Task<Result<BusinessAccount>> Handle(EditBusinessAccount request, CancellationToken ct)
    {
        var account = await db.LockAccountAsync(request.Account, ct);
        scope.Concerns("account", account.BusinessNumber.Value);
        account.Rename(request.Name, request.OperatingName);

        // Declarations are checked against the name that Registration knows.
        var told = await mediator.Send(new ChangeOperatingName(request.Account, account.OperatingName), ct);
        return told.IsSuccess ? Told.AccountOf(account, scope.AccountRole!.Value) : told.As<BusinessAccount>();
    }
}
