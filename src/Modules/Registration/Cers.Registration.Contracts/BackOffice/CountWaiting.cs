using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>How much waits, for the home page. Nothing is counted further than <see cref="WaitingCounts.Most"/>.</summary>
[Permission(RegistrationPermissions.ViewApplications)]
public sealed record CountWaiting : IQuery<WaitingCounts>;

/// <param name="ToTake">Submitted, taken by nobody.</param>
/// <param name="Mine">In review by the caller.</param>
public sealed record WaitingCounts(int ToTake, int Mine)
{
    /// <summary>This number means: this many or more.</summary>
    public const int Most = 100;
}
