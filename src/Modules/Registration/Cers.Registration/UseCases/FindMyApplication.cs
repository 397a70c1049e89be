using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases;

/// <summary>Tells applicants how their application stands. Another address's and unknown ones get the same answer: none.</summary>
[Public]
internal sealed record FindMyApplication(string Confirmation, string Number) : IQuery<ApplicationStatus?>;

/// <summary>How an application stands.</summary>
/// <param name="Number">EXP-YYYY-NNNNNN.</param>
/// <param name="DueDate">The last day of the service standard, Ottawa time.</param>
internal sealed record ApplicationStatus(string Number, ApplicationState State, BusinessNumber BusinessNumber, DateTimeOffset ReceivedAt, DateOnly DueDate);

internal sealed class FindMyApplicationHandler(RegistrationDbContext db, ConfirmationSigner signer)
    : IRequestHandler<FindMyApplication, Result<ApplicationStatus?>>
{
    public async Task<Result<ApplicationStatus?>> Handle(FindMyApplication request, CancellationToken ct)
    {
        if (await signer.VerifyAsync(request.Confirmation, ct) is not { } email)
        {
            return ApplicationRules.NotConfirmed();
        }

        var status = await db.Applications.AsNoTracking()
            .Where(a => a.Number == request.Number && a.Email == email)
            .Select(a => new ApplicationStatus(
                a.Number,
                // That a refusal is proposed is the officers' business until it is confirmed.
                a.State == ApplicationState.PendingSecondReview ? ApplicationState.InReview : a.State,
                a.BusinessNumber,
                a.ReceivedAt,
                a.DueDate))
            .SingleOrDefaultAsync(ct);
        return Result<ApplicationStatus?>.Success(status);
    }
}
