using System.Linq.Expressions;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using FluentValidation;

namespace Cers.Registration.Intake;

/// <summary>What can be told of a client's form alone: REG-001, REG-009, lengths and shapes.</summary>
internal sealed class ClientFormValidator : AbstractValidator<ClientForm>
{
    public ClientFormValidator()
    {
        RuleFor(m => m.BusinessNumber).Must(n => BusinessNumber.TryParse(n, out _)).Says(
            "REG-001", "The business number is not valid.", "Le numéro d'entreprise n'est pas valide.");
        RuleFor(m => m.Email).Must(e => EmailAddress.IsWellFormed(e)).Says(
            "registration.client_email", "Give an e-mail address of the client.", "Donnez une adresse de courriel du client.");
        RuleFor(m => m.Language).IsInEnum().Says("registration.language", "English or French.", "Français ou anglais.");
        Mandatory(m => m.LegalName, FormLengths.Name);
        Optional(m => m.OperatingName, FormLengths.Name);
        Mandatory(m => m.Contact.Name, FormLengths.Name);
        Optional(m => m.Contact.Title, FormLengths.Title);
        Mandatory(m => m.Contact.Phone, FormLengths.Phone);
        Certified();
        Address();
    }

    private void Certified()
    {
        RuleFor(m => m.Certification).Equal(true).Says("REG-009", "The application must be certified.", "La demande doit être attestée.");
        Mandatory(m => m.CertifiedByName, FormLengths.Name);
        Mandatory(m => m.CertifiedByTitle, FormLengths.Title);
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

    private void Mandatory(Expression<Func<ClientForm, string?>> field, int most) =>
        RuleFor(field).Must(t => !string.IsNullOrWhiteSpace(t) && FormLengths.IsText(t, most)).Says(
            "registration.text_missing", $"1 to {most} characters are needed.", $"Il faut de 1 à {most} caractères.");

    private void Optional(Expression<Func<ClientForm, string?>> field, int most) => RuleFor(field).IsTextOf(most);
}
