using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Kernel;
using Cers.Messaging;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

/// <summary>What those who look after an account's users are advised to do.</summary>
[Permission(IdentityPermissions.ViewUsers), InWords("View advice about users", "Consulter les conseils sur les utilisateurs")]
internal sealed record GetAccountAdvice(AccountId Account) : IQuery<AccountAdvice>, IAccountMessage;

/// <param name="ProxyRecommended">The account has no proxy account owner.</param>
internal sealed record AccountAdvice(bool ProxyRecommended);

internal sealed class GetAccountAdviceHandler(IdentityDbContext db) : IRequestHandler<GetAccountAdvice, Result<AccountAdvice>>
{
    public async Task<Result<AccountAdvice>> Handle(GetAccountAdvice request, CancellationToken ct) =>
        new AccountAdvice(!await db.Members.AnyAsync(m => m.Role == AccountRole.ProxyOwner, ct));
}
