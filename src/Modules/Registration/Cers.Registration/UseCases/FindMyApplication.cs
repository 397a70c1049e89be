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
/// <param name="ApplicationDate">The day of submission, or of receipt on paper; day 0 of the clock.</param>
/// <param name="DueDate">The last day of the service standard, Ottawa time; while the clock stands still, what it was when it was stopped.</param>
/// <param name="PausedSince">The day on which the clock was stopped for your answer; null while it runs.</param>
/// <param name="Information">What you are asked for, while an answer is awaited.</param>
/// <param name="History">What happened, oldest first.</param>
internal sealed record ApplicationStatus(
    string Number,
    ApplicationState State,
    BusinessNumber BusinessNumber,
    DateTimeOffset ReceivedAt,
    DateOnly ApplicationDate,
    DateOnly DueDate,
    DateOnly? PausedSince,
    OpenQuestions? Information,
    IReadOnlyList<ApplicationStep> History);

/// <summary>Questions that wait for your answer.</summary>
/// <param name="LastDay">The last day for the answer, Ottawa time; the application lapses with its end.</param>
internal sealed record OpenQuestions(DateOnly LastDay, IReadOnlyList<OpenQuestion> Questions);

/// <param name="Code">To be sent with the answer.</param>
/// <param name="Details">What the officer wrote to it.</param>
internal sealed record OpenQuestion(string Code, LocalizedText Text, string? Details);

/// <summary>Something that happened to an application, in words.</summary>
internal sealed record ApplicationStep(DateTimeOffset At, LocalizedText Text);

internal sealed class FindMyApplicationHandler(RegistrationDbContext db, ConfirmationSigner signer)
    : IRequestHandler<FindMyApplication, Result<ApplicationStatus?>>
{
    public async Task<Result<ApplicationStatus?>> Handle(FindMyApplication request, CancellationToken ct)
    {
        if (await signer.VerifyAsync(request.Confirmation, ct) is not { } email)
        {
            return ApplicationRules.NotConfirmed();
        }

        var found = await db.Applications.AsNoTracking().AsSingleQuery()
            .Where(a => a.Number == request.Number && a.Email == email)
            .Select(a => new
            {
                Application = a,
                Open = db.InformationRequests.FirstOrDefault(r => r.ApplicationId == a.Id && !r.Closed),
                History = db.History.Where(h => h.ApplicationId == a.Id).OrderBy(h => h.At).ThenBy(h => h.Id).Select(h => new { h.At, h.Kind }).ToList(),
            })
            .SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return Result<ApplicationStatus?>.Success(null);
        }

        var application = found.Application;
        return new ApplicationStatus(
            application.Number,
            // That a refusal is proposed is the officers' business until it is confirmed.
            application.State == ApplicationState.PendingSecondReview ? ApplicationState.InReview : application.State,
            application.BusinessNumber,
            application.ReceivedAt,
            application.ApplicationDate,
            application.DueDate,
            application.PausedOn,
            Asked(found.Open),
            [.. found.History.Select(h => (h.At, Text: ApplicantWords.Of(h.Kind))).Where(h => h.Text is not null).Select(h => new ApplicationStep(h.At, h.Text!))]);
    }

    private static OpenQuestions? Asked(InformationRequest? open) => open is null
        ? null
        : new(open.LastDay, [.. open.Questions.Select(q => new OpenQuestion(q.Code, InformationQuestions.Find(q.Code)!.Text, q.Text))]);
}
