using Cers.Messaging;

namespace Cers.Declarations.Contracts.BackOffice;

/// <summary>All outages of the register, the last to start first.</summary>
[Permission(DeclarationsPermissions.RegisterOutages)]
public sealed record ListOutages(PageRequest Page) : IQuery<Page<OutageRow>>;

/// <param name="Stage">Where it stands now.</param>
public sealed record OutageRow(Guid Id, string Number, int Version, OutageContent Content, OutageStage Stage);

/// <summary>Where an outage stands in time.</summary>
public enum OutageStage
{
    /// <summary>It is still to come.</summary>
    Planned,
    GoingOn,
    Ended,

    /// <summary>It never was.</summary>
    Withdrawn,
}
