using Cers.Kernel;
using Cers.Registration.Contracts;

namespace Cers.Registration.Domain;

/// <summary>Who may do what to an application, by its state and by the officer's part in it.</summary>
internal sealed partial class ExporterApplication
{
    /// <summary>Why the officer may not decide now; null when he or she may.</summary>
    public Conflict? MayDecide(Officer officer) =>
        State != ApplicationState.InReview ? ApplicationErrors.NotInState()
        : AssigneeId != officer.Id ? ApplicationErrors.NotAssigned()
        : Interest(officer);

    /// <summary>Why the officer may not give it to a colleague; null when he or she may.</summary>
    public Conflict? MayGive(Officer officer) =>
        State is not (ApplicationState.InReview or ApplicationState.NeedsInformation) && !(State == ApplicationState.Submitted && officer.IsSupervisor)
            ? ApplicationErrors.NotInState()
        : AssigneeId != officer.Id && !officer.IsSupervisor ? ApplicationErrors.NotAssigned()
        : null;

    /// <summary>Nobody decides on what he or she keyed in, nor on one whose address is his or her own.</summary>
    public Conflict? Interest(Officer officer) =>
        KeyedInBy == officer.Id ? ApplicationErrors.KeyedInByOneself()
        : officer.Email is { } own && EmailAddress.Key(own) == EmailAddress.Key(Email) ? ApplicationErrors.OneselfApplies()
        : null;
}
