using Cers.Kernel;
using Cers.ModuleKit.Files;
using Cers.ModuleKit.Messages;
using Cers.Registration.Data;
using Cers.Registration.Domain;

namespace Cers.Registration.Intake;

/// <summary>Forms that staff key in: where they are kept unfinished, and the received form that belongs to each.</summary>
internal sealed class KeyedInForms(RegistrationDbContext db, MessageScope scope, FileShelf files, TimeProvider clock)
{
    /// <summary>The form of a number as the page showed it, or a new one with its number; not added yet.</summary>
    public async Task<Result<ApplicationDraft>> FindOrBeginAsync(string? number, int version, CancellationToken ct) => number is not null
        ? await db.LockKeyedInAsync(number, version, ct)
        : ApplicationDraft.KeyedIn(await db.NextApplicationNumberAsync(OttawaTime.Today(clock).Year, ct), Officer.Of(scope.Actor));

    /// <summary>Attaches the received form in the place of a former one. One that is attached already stays.</summary>
    public async Task<Result<Done>> AttachAsync(string number, Guid? former, Guid? now, CancellationToken ct)
    {
        if (former == now)
        {
            return default(Done);
        }

        if (former is { } old)
        {
            await files.RemoveAsync([old], ReceivedForms.PurposeName, ct);
        }

        return now is { } file ? await files.AttachAsync(file, ReceivedForms.PurposeName, $"application {number}", ct) : default(Done);
    }
}
