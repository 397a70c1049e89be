using System.Linq.Expressions;
using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.Lookups.Contracts;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

/// <summary>Says how the business is reached: name, e-mail address, telephone number and mailing address.</summary>
[Permission(IdentityPermissions.EditContact), InWords("Edit the contact data", "Modifier les coordonnées")]
internal sealed record EditAccountContact(AccountId Account, string Name, string Email, string Telephone, MailingAddress Address, string? ClientRequestId)
    : ICommand<AccountContactDetails>, IAccountMessage, IClientRequest;

internal sealed class EditAccountContactValidator : AbstractValidator<EditAccountContact>
{
    public EditAccountContactValidator()
    {
        Mandatory(m => m.Name, 70);
        RuleFor(m => m.Email).EmailAddressOfUser();
        RuleFor(m => m.Telephone).Telephone();
        Mandatory(m => m.Address.Line1, 70);
        Optional(m => m.Address.Line2, 70);
        Mandatory(m => m.Address.City, 35);
        Optional(m => m.Address.Subdivision, 35);
        Optional(m => m.Address.PostalCode, 10);
        RuleFor(m => m.Address.PostalCode).Must((m, code) => PostalCode.HasFormOf(m.Address.Country, code)).Says(
            "identity.postal_code",
            "A Canadian postal code is A9A 9A9, a ZIP code is 99999 or 99999-9999.",
            "Un code postal canadien s'écrit A9A 9A9, un code ZIP 99999 ou 99999-9999.");
    }

    private void Mandatory(Expression<Func<EditAccountContact, string?>> field, int most) =>
        RuleFor(field).Must(t => !string.IsNullOrWhiteSpace(t) && IsText(t, most)).Says(
            "identity.text_missing", $"1 to {most} characters are needed.", $"Il faut de 1 à {most} caractères.");

    private void Optional(Expression<Func<EditAccountContact, string?>> field, int most) =>
        RuleFor(field).Must(t => t is null || IsText(t, most)).Says(
            "identity.text_too_long", $"At most {most} characters, without control characters.", $"Au plus {most} caractères, sans caractères de commande.");

    private static bool IsText(string text, int most) => text.Length <= most && !text.Any(char.IsControl);
}

internal sealed class EditAccountContactHandler(IdentityDbContext db, MessageScope scope, IMediator mediator, TimeProvider clock)
    : IRequestHandler<EditAccountContact, Result<AccountContactDetails>>
{
    public async Task<Result<AccountContactDetails>> Handle(EditAccountContact request, CancellationToken ct)
    {
        var tables = (await mediator.Send(new GetCodeTables(), ct)).Value;
        if (CodeFaults(tables, request.Address, OttawaTime.Today(clock)).ToList() is { Count: > 0 } faults)
        {
            return Result<AccountContactDetails>.Refused(faults);
        }

        var account = await db.LockAccountAsync(request.Account, ct);
        scope.Concerns("account", account.BusinessNumber.Value);
        var contact = await db.Contacts.SingleOrDefaultAsync(ct);
        if (contact is null)
        {
            contact = new AccountContact { AccountId = request.Account };
            db.Add(contact);
        }

        contact.Change(request.Name, request.Email, request.Telephone, request.Address, clock.GetUtcNow());
        return AccountContactDetails.Of(contact);
    }

    /// <summary>Country, and for Canada and the United States province or state, are codes.</summary>
    private static IEnumerable<Error> CodeFaults(CodeTables tables, MailingAddress address, DateOnly today)
    {
        if (tables.Find(CodeTable.Countries, address.Country, today) is null)
        {
            yield return new InvalidInput(
                "identity.country", new LocalizedText("This is not a country's code.", "Ce n'est pas un code de pays."), "address.country");
        }

        var known = address.Country switch
        {
            "CA" => tables.Find(CodeTable.Provinces, address.Subdivision, today) is not null,
            "US" => tables.Find(CodeTable.UsStates, address.Subdivision, today) is not null,
            _ => true,
        };
        if (!known)
        {
            yield return new InvalidInput(
                "identity.subdivision",
                new LocalizedText("Give the province's or state's two letters.", "Donnez les deux lettres de la province ou de l'État."),
                "address.subdivision");
        }
    }
}
