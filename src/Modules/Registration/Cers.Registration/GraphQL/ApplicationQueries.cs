using Cers.GraphQL;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.UseCases;

namespace Cers.Registration.GraphQL;

[QueryType]
internal static class ApplicationQueries
{
    /// <summary>How your application stands; null when this address has none of this number.</summary>
    [AllowAnonymous]
    public static Task<Result<ApplicationStatus?>> GetApplicationAsync(string confirmation, string number, IDoor door, CancellationToken ct) =>
        door.SendAsync(new FindMyApplication(confirmation, number), ct);

    /// <summary>The form that you have saved unfinished; null when this address has no draft of this number.</summary>
    [AllowAnonymous]
    public static Task<Result<MyDraft?>> GetApplicationDraftAsync(string confirmation, string number, IDoor door, CancellationToken ct) =>
        door.SendAsync(new FindMyDraft(confirmation, number), ct);
}
