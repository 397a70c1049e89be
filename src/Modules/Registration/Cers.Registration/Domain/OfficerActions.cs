using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;

namespace Cers.Registration.Domain;

/// <summary>What an officer's part in an application allows now; whether the officer holds the permission is another question.</summary>
internal static class OfficerActions
{
    public static IEnumerable<ApplicationAction> Of(ExporterApplication application, Officer officer)
    {
        var interested = application.Interest(officer) is not null;
        if (!interested && MayTake(application, officer))
        {
            yield return ApplicationAction.Take;
        }

        if (application.MayDecide(officer) is null)
        {
            yield return ApplicationAction.Approve;
            yield return ApplicationAction.AskForInformation;
            yield return ApplicationAction.ProposeRefusal;
        }

        if (application.MayGive(officer) is null)
        {
            yield return ApplicationAction.Give;
        }

        if (application.State == ApplicationState.PendingSecondReview && application.RefusalProposedBy == officer.Id)
        {
            yield return ApplicationAction.WithdrawRefusal;
        }
        else if (application.State == ApplicationState.PendingSecondReview && !interested)
        {
            yield return ApplicationAction.ConfirmRefusal;
            yield return ApplicationAction.ReturnRefusal;
        }

        if (application.State == ApplicationState.Approved)
        {
            yield return ApplicationAction.ReplaceSharedSecret;
        }
    }

    private static bool MayTake(ExporterApplication application, Officer officer) =>
        application.State == ApplicationState.Submitted
        || (application.State == ApplicationState.InReview && officer.IsSupervisor && application.AssigneeId != officer.Id);
}
