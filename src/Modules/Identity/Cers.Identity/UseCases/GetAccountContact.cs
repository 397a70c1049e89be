using Cers.GraphQL;
using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.Messaging;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

/// <summary>How the business is reached; null while nobody has said it.</summary>
[Permission(IdentityPermissions.ViewAccount), InWords("View the contact data", "Consulter les coordonnées")]
internal sealed record GetAccountContact(AccountId Account) : IQuery<AccountContactDetails?>, IAccountMessage;

/// <summary>How a business is reached.</summary>
[ObjectType("AccountContact")]
internal sealed record AccountContactDetails(string Name, string Email, string Telephone, MailingAddress Address, DateTimeOffset ChangedAt)
{
    public static AccountContactDetails Of(AccountContact contact) => new(
        contact.Name,
        contact.Email,
        contact.Telephone,
        new MailingAddress(contact.Line1, contact.Line2, contact.City, contact.Subdivision, contact.Country, contact.PostalCode),
        contact.ChangedAt);
}

internal sealed class GetAccountContactHandler(IdentityDbContext db) : IRequestHandler<GetAccountContact, Result<AccountContactDetails?>>
{
    public async Task<Result<AccountContactDetails?>> Handle(GetAccountContact request, CancellationToken ct) =>
        Result<AccountContactDetails?>.Success(
            await db.Contacts.AsNoTracking().SingleOrDefaultAsync(ct) is { } contact ? AccountContactDetails.Of(contact) : null);
}
