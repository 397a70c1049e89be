using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class CorrectRmAccountValidator : AbstractValidator<CorrectRmAccount>
{
    public CorrectRmAccountValidator(TimeProvider clock)
    {
        RuleFor(m => m.BusinessNumber).Custom((number, context) =>
        {
            if (!BusinessNumber.TryParse(number, out _))
            {
                context.Refuse(ApplicationRules.NumberNotValid());
            }
        });
        RuleFor(m => m.Designation).Must(d => Enum.IsDefined(d)).Says("registration.rm_designation_missing", "Choose the designation.", "Choisissez la désignation.");
        RuleFor(m => m.LegalName).Must(n => n?.Trim().Length is >= 1 and <= 70 && !n.Any(char.IsControl)).Says(
            "registration.text_missing", "1 to 70 characters are needed.", "Il faut de 1 à 70 caractères.");
        RuleFor(m => m.AsOf).Must(d => d.Year >= 2000 && d <= OttawaTime.Today(clock)).Says(
            "registration.as_of", "A day that is not in the future is needed.", "Il faut un jour qui n'est pas dans l'avenir.");
        this.ReasonForColleagues(m => m.Reason);
    }
}

internal sealed class CorrectRmAccountHandler(RegistrationDbContext db, MessageScope scope, TimeProvider clock) : IRequestHandler<CorrectRmAccount, Result<Done>>
{
    public async Task<Result<Done>> Handle(CorrectRmAccount request, CancellationToken ct)
    {
        var number = BusinessNumber.Parse(request.BusinessNumber);
        scope.Concerns("rm-account", number.Value);
        var former = await db.RmAccounts.FromSql($"select * from registration.rm_accounts where business_number = {number.Value} for update").AsNoTracking().SingleOrDefaultAsync(ct);
        var last = await db.RmAccountChanges.Where(c => c.BusinessNumber == number).OrderByDescending(c => c.At).ThenByDescending(c => c.Id)
            .Select(c => (Guid?)c.Id).FirstOrDefaultAsync(ct);
        if (last != request.LastChange)
        {
            return RegisterErrors.AccountChanged();
        }

        var corrected = new RmAccount
        {
            BusinessNumber = number, Open = request.Open, Designation = request.Designation, LegalName = request.LegalName.Trim(), AsOf = request.AsOf,
        };
        if (former is not null && (former.Open, former.Designation, former.LegalName, former.AsOf) == (corrected.Open, corrected.Designation, corrected.LegalName, corrected.AsOf))
        {
            return RegisterErrors.NothingChanged();
        }

        // An entity of the register is not changed but replaced; two who add it at once meet at its key.
        db.Entry(corrected).State = former is null ? EntityState.Added : EntityState.Modified;
        db.Add(RmAccountChangeEntry.Of(former, corrected, Officer.Of(scope.Actor), request.Reason.Trim(), clock.GetUtcNow()));
        return default(Done);
    }
}
