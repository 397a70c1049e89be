using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>A form that is being keyed in. Who looked is kept. Refused when there is no such number, or an applicant fills it in.</summary>
[Permission(RegistrationPermissions.DecideApplications)]
public sealed record GetKeyedInForm(string DraftNumber) : IAuditedQuery<KeyedInForm>
{
    /// <summary>The officer's own work is reason enough.</summary>
    public string Reason => $"application {(DraftNumber is { Length: <= 20 } ? DraftNumber : "of no such number")}";
}

/// <param name="Version">To be sent when it is saved.</param>
public sealed record KeyedInForm(string Number, int Version, DraftForm Form, PaperDetails Paper, string KeyedInByName, DateTimeOffset SavedAt, DateOnly LastDay);
