using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class GetRmAccountHandler(RegistrationDbContext db, MessageScope scope, IPermissions permissions) : IRequestHandler<GetRmAccount, Result<RmAccountDetails>>
{
    private const int MostApplications = 20;

    public async Task<Result<RmAccountDetails>> Handle(GetRmAccount request, CancellationToken ct)
    {
        scope.Concerns("rm-account", request.BusinessNumber.Value);
        scope.AcrossAccounts(request.Reason);
        var number = request.BusinessNumber;
        var said = await SaidAsync(number, ct);
        var changes = await db.RmAccountChanges.AsNoTracking().Where(c => c.BusinessNumber == number)
            .OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Take(RmAccountDetails.Most).ToListAsync(ct);
        var authorizations = await db.Authorizations.AsNoTracking().Where(a => a.BusinessNumber == number).OrderByDescending(a => a.AllocatedAt)
            .Select(a => new AuthorizationRow(a.AuthorizationId, a.State, a.AllocatedAt, a.LastDay)).ToListAsync(ct);
        if (said.LegalName is null && authorizations.Count == 0 && changes.Count == 0)
        {
            return RegisterErrors.UnknownAccount();
        }

        return new RmAccountDetails
        {
            BusinessNumber = number,
            Account = said.LegalName is null
                ? null
                : new RmAccountRow(number, said.LegalName, said.Open!.Value, Enum.Parse<RmDesignation>(said.Designation!), said.AsOf!.Value),
            Answer = said.CheckedAt is { } at
                ? new RmAnswer(said.Source!, at, said.Found!.Value, said.AnsweredOpen!.Value, said.Answered is { } d ? Enum.Parse<RmDesignation>(d) : null)
                : null,
            LastChange = changes is [var newest, ..] ? newest.Id : null,
            Changes = [.. changes.Select(c => c.ToChange())],
            Authorizations = authorizations,
            Applications = await db.Applications.AsNoTracking().Where(a => a.BusinessNumber == number).OrderByDescending(a => a.ReceivedAt)
                .Take(MostApplications).Select(a => a.Number).ToListAsync(ct),
            MayCorrect = permissions.HoldsAsStaff(scope.Actor, RegistrationPermissions.KeepRegister),
        };
    }

    /// <summary>What the register says, and what it answered last, whether it knows the number or not.</summary>
    private async Task<Said> SaidAsync(BusinessNumber number, CancellationToken ct)
    {
        var rows = await db.Database
            .SqlQuery<Said>(
                $"""
                select r.open as "Open", r.designation as "Designation", r.legal_name as "LegalName", r.as_of as "AsOf",
                    a.source as "Source", a.checked_at as "CheckedAt", a.found as "Found", a.open as "AnsweredOpen", a.designation as "Answered"
                from (values ({number.Value})) as asked (number)
                left join registration.rm_accounts r on r.business_number = asked.number
                left join registration.registry_answers a on a.business_number = asked.number
                """)
            .ToListAsync(ct);
        return rows[0];
    }

    private sealed record Said(
        bool? Open, string? Designation, string? LegalName, DateOnly? AsOf, string? Source, DateTimeOffset? CheckedAt, bool? Found, bool? AnsweredOpen, string? Answered);
}
