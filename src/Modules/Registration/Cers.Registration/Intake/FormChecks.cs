using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Lookups.Contracts;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using Cers.Registration.Registry;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.Intake;

/// <summary>What a form is checked for against the register, the other applications, the accounts and the code tables, whoever sends it.</summary>
internal sealed class FormChecks(RegistrationDbContext db, MessageScope scope, IMediator mediator, RegistryAnswers answers, TimeProvider clock)
{
    /// <summary>REG-002, REG-003, REG-004, REG-007 and the codes of the address; empty when the form can be taken.</summary>
    public async Task<IReadOnlyList<Error>> ErrorsAsync(ApplicationForm form, BusinessNumber number, CancellationToken ct)
    {
        var errors = new List<Error>();

        // A silent register refuses nobody: the officer's approval asks it again.
        if (answers.Of(number) is { } answer && ApplicationRules.OfAccount(answer.Account) is { } violation)
        {
            errors.Add(violation);
        }

        if (await IsTakenAsync(number, ct))
        {
            errors.Add(ApplicationRules.AlreadyThere());
        }

        if (form is { CspUsed: true, Csp: not null } && !await IsProviderAsync(BusinessNumber.Parse(form.Csp.BusinessNumber), ct))
        {
            errors.Add(ApplicationRules.NoProvider());
        }

        errors.AddRange(AddressCodes.Faults(form.Address, (await mediator.Send(new GetCodeTables(), ct)).Value, OttawaTime.Today(clock), "address"));
        return errors;
    }

    private async Task<bool> IsTakenAsync(BusinessNumber number, CancellationToken ct)
    {
        // Of two at once the second one waits, and sees the first: so that it is kept as a rival, and not only refused.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({"application " + number.Value}, 0))", ct);
        if (await db.Applications.WithSpecification(new ApplicationsOf(number, openOnly: true)).AnyAsync(ct))
        {
            return true;
        }

        var found = await mediator.Send(new FindAccountByBusinessNumber(number), ct);
        return found.Value.Account is not null;
    }

    private Task<bool> IsProviderAsync(BusinessNumber number, CancellationToken ct)
    {
        scope.AcrossAccounts("whether the business of Part B is a customs service provider");
        return db.Authorizations.AnyAsync(
            a => a.BusinessNumber == number && a.Designation == BusinessDesignation.CustomsServiceProvider && a.State != AuthorizationState.Revoked, ct);
    }
}
