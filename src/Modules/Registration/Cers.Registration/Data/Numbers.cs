using Cers.Kernel;
using Cers.ModuleKit.Data;
using Cers.Registration.Domain;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.Data;

/// <summary>The numbers that registration gives out.</summary>
internal static class Numbers
{
    /// <summary>The next application number of an Ottawa year: EXP-YYYY-NNNNNN. Its counter stays locked to the commit, so take it last.</summary>
    public static Task<string> NextApplicationNumberAsync(this RegistrationDbContext db, int year, CancellationToken ct) =>
        db.NextOfYearAsync("application_numbers", "EXP", 6, year, ct);

    /// <summary>An authorization ID that nobody has had.</summary>
    public static async Task<AuthorizationId> NextAuthorizationIdAsync(this RegistrationDbContext db, CancellationToken ct)
    {
        var next = await db.Database.SqlQuery<long>($"select nextval('registration.authorization_ordinals')").ToListAsync(ct);
        return AuthorizationId.FromOrdinal((int)next[0]);
    }

    /// <summary>Gives a customs service provider an authorization ID for one-time submissions that nobody has had; an exporter gets none.</summary>
    public static async Task GiveOneTimeIdAsync(this RegistrationDbContext db, Authorization authorization, DateTimeOffset now, CancellationToken ct)
    {
        if (authorization.Designation == BusinessDesignation.CustomsServiceProvider)
        {
            var next = await db.Database.SqlQuery<long>($"select nextval('registration.one_time_ordinals')").ToListAsync(ct);
            authorization.GiveOneTimeId(AuthorizationId.FromOneTimeOrdinal((int)next[0]), now);
        }
    }

    /// <summary>The next case number of an Ottawa year: CAS-YYYY-NNNNNN. Its counter stays locked to the commit, so take it last.</summary>
    public static Task<string> NextCaseNumberAsync(this RegistrationDbContext db, int year, CancellationToken ct) =>
        db.NextOfYearAsync("case_numbers", "CAS", 6, year, ct);
}
