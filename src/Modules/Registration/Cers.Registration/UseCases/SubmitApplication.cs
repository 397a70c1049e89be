using System.Linq.Expressions;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Lookups.Contracts;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using Cers.Registration.Mail;
using Cers.Registration.Registry;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases;

/// <summary>What can be told from the form alone, and whether its address is confirmed; none of it counts as a question about a business number.</summary>
internal sealed class SubmitApplicationValidator : AbstractValidator<SubmitApplication>
{
    private readonly ConfirmationSigner signer;

    public SubmitApplicationValidator(ConfirmationSigner signer)
    {
        this.signer = signer;
        RuleFor(m => m).CustomAsync(ConfirmedAsync);
        RuleFor(m => m).Custom((form, context) =>
        {
            foreach (var violation in ApplicationRules.OfForm(form))
            {
                context.Refuse(violation);
            }
        });
        RuleFor(m => m.Kind).Equal(ApplicationKind.NewAccount).Says(
            "registration.kind_not_offered",
            "Clients of a customs service provider cannot be added here yet; send form BSF831 to the Commercial Registration Unit.",
            "Les clients d'un fournisseur de services douaniers ne peuvent pas encore être ajoutés ici; envoyez le formulaire BSF831 à l'Unité d'inscription commerciale.");
        RuleFor(m => m.AccountType).Equal(AccountType.Cers).Says(
            "registration.g7_edi_elsewhere",
            "G7-EDI accounts are not opened here; ask the Technical Commercial Client Unit.",
            "Les comptes EDI du G7 ne sont pas ouverts ici; adressez-vous à l'Unité des services techniques aux clients commerciaux.");
        RuleFor(m => m.Language).IsInEnum().Says("registration.language", "English or French.", "Français ou anglais.");
        Names();
        Provider();
        Address();
    }

    private void Names()
    {
        Mandatory(m => m.LegalName, 70);
        Optional(m => m.OperatingName, 70);
        Mandatory(m => m.Contact.Name, 70);
        Optional(m => m.Contact.Title, 35);
        Mandatory(m => m.Contact.Phone, 20);
        Optional(m => m.CertifiedByName, 70);
        Optional(m => m.CertifiedByTitle, 35);
    }

    private void Provider()
    {
        RuleFor(m => m.Csp).NotNull().When(m => m.CspUsed == true).Says(
            "registration.csp_missing", "Say who the customs service provider is.", "Indiquez qui est le fournisseur de services douaniers.");
        When(
            m => m.Csp is not null,
            () =>
            {
                Mandatory(m => m.Csp!.LegalName, 70);
                Optional(m => m.Csp!.OperatingName, 70);
                Optional(m => m.Csp!.LicenceNumber, 20);
            });
    }

    private void Address()
    {
        Mandatory(m => m.Address.Line1, 70);
        Optional(m => m.Address.Line2, 70);
        Mandatory(m => m.Address.City, 35);
        Optional(m => m.Address.Subdivision, 35);
        Optional(m => m.Address.PostalCode, 10);
        RuleFor(m => m.Address.PostalCode).Must(c => PostalCode.HasFormOf("CA", c)).When(m => m.Address.Country == "CA").Says(
            "registration.postal_code", "A Canadian postal code is A9A 9A9.", "Un code postal canadien s'écrit A9A 9A9.");
        RuleFor(m => m.Address.PostalCode).Must(c => PostalCode.HasFormOf("US", c)).When(m => m.Address.Country == "US").Says(
            "registration.zip_code", "A ZIP code is 99999 or 99999-9999.", "Un code ZIP s'écrit 99999 ou 99999-9999.");
    }

    private async Task ConfirmedAsync(SubmitApplication form, ValidationContext<SubmitApplication> context, CancellationToken ct)
    {
        if (await signer.VerifyAsync(form.Confirmation, ct) is null)
        {
            context.Refuse(ApplicationRules.NotConfirmed());
        }
    }

    private void Mandatory(Expression<Func<SubmitApplication, string?>> field, int most) =>
        RuleFor(field).Must(t => !string.IsNullOrWhiteSpace(t) && IsText(t, most)).Says(
            "registration.text_missing", $"1 to {most} characters are needed.", $"Il faut de 1 à {most} caractères.");

    private void Optional(Expression<Func<SubmitApplication, string?>> field, int most) =>
        RuleFor(field).Must(t => t is null || IsText(t, most)).Says(
            "registration.text_too_long", $"At most {most} characters, without control characters.", $"Au plus {most} caractères, sans caractères de commande.");

    private static bool IsText(string text, int most) => text.Length <= most && !text.Any(char.IsControl);
}

internal sealed class SubmitApplicationPreparation(RegistryAnswers answers) : IPrepare<SubmitApplication>
{
    public Task PrepareAsync(SubmitApplication message, CancellationToken ct) => answers.AskAsync(BusinessNumber.Parse(message.BusinessNumber), ct);
}

internal sealed class SubmitApplicationHandler(
    RegistrationDbContext db, MessageScope scope, IMediator mediator, RegistryAnswers answers, DatedSettings settings, BusinessDays days, TimeProvider clock)
    : IRequestHandler<SubmitApplication, Result<SubmittedApplication>>
{
    public async Task<Result<SubmittedApplication>> Handle(SubmitApplication request, CancellationToken ct)
    {
        var number = BusinessNumber.Parse(request.BusinessNumber);
        var answer = answers.Of(number);
        var errors = new List<Error>();

        // A silent register refuses nobody: the officer's approval asks it again.
        if (answer is not null && ApplicationRules.OfAccount(answer.Account) is { } violation)
        {
            errors.Add(violation);
        }

        if (await IsTakenAsync(number, ct))
        {
            errors.Add(ApplicationRules.AlreadyThere());
        }

        errors.AddRange(await AddressErrorsAsync(request.Address, ct));
        if (errors.Count > 0)
        {
            return Result<SubmittedApplication>.Refused(errors);
        }

        var now = clock.GetUtcNow();
        var today = OttawaTime.DateOf(now);
        var application = ExporterApplication.Submit(
            await db.NextApplicationNumberAsync(today.Year, ct),
            EmailConfirmation.AddressOf(request.Confirmation)!,
            request,
            number,
            now,
            settings.Int("registration.serviceDays", today),
            days);
        if (answer is not null)
        {
            application.Keep(RegistryOccasion.Submission, answer);
        }

        db.Add(application);
        scope.Concerns("application", application.Number);
        scope.Mail(SubmittedMail.To(application));
        return new SubmittedApplication(application.Number, application.DueDate);
    }

    private async Task<bool> IsTakenAsync(BusinessNumber number, CancellationToken ct)
    {
        if (await db.Applications.WithSpecification(new ApplicationsOf(number, openOnly: true)).AnyAsync(ct))
        {
            return true;
        }

        var found = await mediator.Send(new FindAccountByBusinessNumber(number), ct);
        return found.Value.Account is not null;
    }

    /// <summary>Country, and for Canada and the United States province or state, are codes.</summary>
    private async Task<IEnumerable<Error>> AddressErrorsAsync(BusinessAddress address, CancellationToken ct)
    {
        var tables = (await mediator.Send(new GetCodeTables(), ct)).Value;
        var today = OttawaTime.Today(clock);
        var known = address.Country switch
        {
            "CA" => tables.Find(CodeTable.Provinces, address.Subdivision, today) is not null,
            "US" => tables.Find(CodeTable.UsStates, address.Subdivision, today) is not null,
            _ => true,
        };
        var errors = new List<Error>();
        if (tables.Find(CodeTable.Countries, address.Country, today) is null)
        {
            errors.Add(new InvalidInput("registration.country", new("This is not a country's code.", "Ce n'est pas un code de pays."), "address.country"));
        }

        if (!known)
        {
            errors.Add(new InvalidInput(
                "registration.subdivision",
                new("Give the province's or state's two letters.", "Donnez les deux lettres de la province ou de l'État."),
                "address.subdivision"));
        }

        return errors;
    }
}
