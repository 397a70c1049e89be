using System.Linq.Expressions;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Domain;
using FluentValidation;

namespace Cers.Registration.Intake;

/// <summary>What can be told from the form alone, whoever sends it; none of it counts as a question about a business number.</summary>
internal abstract class ApplicationFormValidator<T> : AbstractValidator<T>
    where T : ApplicationForm
{
    protected ApplicationFormValidator()
    {
        RuleFor(m => m).Custom((form, context) =>
        {
            foreach (var violation in ApplicationRules.OfForm(form))
            {
                context.Refuse(violation);
            }
        });
        RuleFor(m => m.Kind).Equal(ApplicationKind.NewAccount).Says(
            "registration.kind_not_offered",
            "A customs service provider asks for a client in its business account, or sends form BSF831 to the Commercial Registration Unit.",
            "Un fournisseur de services douaniers demande l'ajout d'un client dans son compte d'affaires, ou envoie le formulaire BSF831 à l'Unité d'inscription commerciale.");
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
        Mandatory(m => m.LegalName, FormLengths.Name);
        Optional(m => m.OperatingName, FormLengths.Name);
        Mandatory(m => m.Contact.Name, FormLengths.Name);
        Optional(m => m.Contact.Title, FormLengths.Title);
        Mandatory(m => m.Contact.Phone, FormLengths.Phone);
        Optional(m => m.CertifiedByName, FormLengths.Name);
        Optional(m => m.CertifiedByTitle, FormLengths.Title);
    }

    private void Provider()
    {
        RuleFor(m => m.Csp).NotNull().When(m => m.CspUsed == true).Says(
            "registration.csp_missing", "Say who the customs service provider is.", "Indiquez qui est le fournisseur de services douaniers.");
        When(
            m => m.Csp is not null,
            () =>
            {
                Mandatory(m => m.Csp!.LegalName, FormLengths.Name);
                Optional(m => m.Csp!.OperatingName, FormLengths.Name);
                Optional(m => m.Csp!.LicenceNumber, FormLengths.Licence);
            });
    }

    private void Address()
    {
        Mandatory(m => m.Address.Line1, FormLengths.AddressLine);
        Optional(m => m.Address.Line2, FormLengths.AddressLine);
        Mandatory(m => m.Address.City, FormLengths.City);
        Optional(m => m.Address.Subdivision, FormLengths.Subdivision);
        Optional(m => m.Address.PostalCode, FormLengths.PostalCode);
        RuleFor(m => m.Address.PostalCode).Must(c => PostalCode.HasFormOf("CA", c)).When(m => m.Address.Country == "CA").Says(
            "registration.postal_code", "A Canadian postal code is A9A 9A9.", "Un code postal canadien s'écrit A9A 9A9.");
        RuleFor(m => m.Address.PostalCode).Must(c => PostalCode.HasFormOf("US", c)).When(m => m.Address.Country == "US").Says(
            "registration.zip_code", "A ZIP code is 99999 or 99999-9999.", "Un code ZIP s'écrit 99999 ou 99999-9999.");
    }

    private void Mandatory(Expression<Func<T, string?>> field, int most) =>
        RuleFor(field).Must(t => !string.IsNullOrWhiteSpace(t) && FormLengths.IsText(t, most)).Says(
            "registration.text_missing", $"1 to {most} characters are needed.", $"Il faut de 1 à {most} caractères.");

    private void Optional(Expression<Func<T, string?>> field, int most) => RuleFor(field).IsTextOf(most);
}
