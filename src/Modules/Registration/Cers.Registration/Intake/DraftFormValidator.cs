using Cers.Registration.Contracts;
using FluentValidation;

namespace Cers.Registration.Intake;

/// <summary>A draft keeps to the lengths of the form; nothing else of it is checked before it is submitted.</summary>
internal sealed class DraftFormValidator : AbstractValidator<DraftForm>
{
    public DraftFormValidator()
    {
        RuleFor(f => f.LegalName).IsTextOf(FormLengths.Name);
        RuleFor(f => f.OperatingName).IsTextOf(FormLengths.Name);
        RuleFor(f => f.BusinessNumber).IsTextOf(FormLengths.BusinessNumber);
        RuleFor(f => f.CertifiedByName).IsTextOf(FormLengths.Name);
        RuleFor(f => f.CertifiedByTitle).IsTextOf(FormLengths.Title);
        When(
            f => f.Csp is not null,
            () =>
            {
                RuleFor(f => f.Csp!.LegalName).IsTextOf(FormLengths.Name);
                RuleFor(f => f.Csp!.OperatingName).IsTextOf(FormLengths.Name);
                RuleFor(f => f.Csp!.BusinessNumber).IsTextOf(FormLengths.BusinessNumber);
                RuleFor(f => f.Csp!.LicenceNumber).IsTextOf(FormLengths.Licence);
            });
        When(
            f => f.Address is not null,
            () =>
            {
                RuleFor(f => f.Address!.Line1).IsTextOf(FormLengths.AddressLine);
                RuleFor(f => f.Address!.Line2).IsTextOf(FormLengths.AddressLine);
                RuleFor(f => f.Address!.City).IsTextOf(FormLengths.City);
                RuleFor(f => f.Address!.Subdivision).IsTextOf(FormLengths.Subdivision);
                RuleFor(f => f.Address!.Country).IsTextOf(FormLengths.Country);
                RuleFor(f => f.Address!.PostalCode).IsTextOf(FormLengths.PostalCode);
            });
        When(
            f => f.Contact is not null,
            () =>
            {
                RuleFor(f => f.Contact!.Name).IsTextOf(FormLengths.Name);
                RuleFor(f => f.Contact!.Title).IsTextOf(FormLengths.Title);
                RuleFor(f => f.Contact!.Phone).IsTextOf(FormLengths.Phone);
            });
    }
}
