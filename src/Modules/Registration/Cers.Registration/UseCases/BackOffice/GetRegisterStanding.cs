using Cers.Kernel;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class GetRegisterStandingHandler(RegistrationDbContext db) : IRequestHandler<GetRegisterStanding, Result<RegisterStanding>>
{
    public async Task<Result<RegisterStanding>> Handle(GetRegisterStanding request, CancellationToken ct)
    {
        var standing = await db.Database
            .SqlQuery<Standing>(
                $"""
                select (select began_at from registration.registry_silences where ended_at is null) as "SilentSince",
                    (select max(decided_at) from registration.register_imports where state = 'Applied') as "ImportedAt"
                """)
            .ToListAsync(ct);
        return new RegisterStanding(standing[0].SilentSince, standing[0].ImportedAt);
    }

    private sealed record Standing(DateTimeOffset? SilentSince, DateTimeOffset? ImportedAt);
}
