using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using FluentValidation;
using MediatR;

namespace Cers.Identity.UseCases;

/// <summary>Changes the names, the telephone number and the language of the caller's user account. Its address is changed by itself, with a code.</summary>
[SignedIn]
internal sealed record ChangeUserAccount(string FirstName, string LastName, string Telephone, Language Language, string? ClientRequestId)
    : ICommand<UserAccount>, IClientRequest;

internal sealed class ChangeUserAccountValidator : AbstractValidator<ChangeUserAccount>
{
    public ChangeUserAccountValidator()
    {
        RuleFor(m => m.FirstName).NameOfPerson();
        RuleFor(m => m.LastName).NameOfPerson();
        RuleFor(m => m.Telephone).Telephone();
    }
}

internal sealed class ChangeUserAccountHandler(IdentityDbContext db, MessageScope scope) : IRequestHandler<ChangeUserAccount, Result<UserAccount>>
{
    public async Task<Result<UserAccount>> Handle(ChangeUserAccount request, CancellationToken ct)
    {
        var person = await db.LockPersonAsync(scope.Actor.Person!.Value, ct);
        scope.Concerns("person", person.Id.ToString());
        if (!person.HasUserAccount)
        {
            return IdentityErrors.NeedsUserAccount();
        }

        person.Change(request.FirstName, request.LastName, request.Telephone, request.Language);
        return Told.UserAccountOf(person)!;
    }
}
