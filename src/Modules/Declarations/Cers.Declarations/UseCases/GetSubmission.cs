using Cers.Declarations.Data;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using MediatR;

namespace Cers.Declarations.UseCases;

/// <summary>What became of one's own submission, for a client whose connection broke before the answer came.</summary>
[SignedIn(OrMachine = true)]
internal sealed record GetSubmission(string ClientRequestId) : IQuery<Submission>;

internal enum SubmissionState
{
    /// <summary>Never received, or still running.</summary>
    Unknown,

    Refused,

    Accepted,
}

/// <summary>The outcome of a submission.</summary>
/// <param name="Errors">Why it was refused.</param>
/// <param name="Declaration">What was accepted.</param>
internal sealed record Submission(SubmissionState State, IReadOnlyList<SubmissionError> Errors, DeclarationDetails? Declaration)
{
    public static readonly Submission Unknown = new(SubmissionState.Unknown, [], null);
}

/// <summary>Why a submission was refused.</summary>
/// <param name="Code">The rule's id, or a stable code.</param>
/// <param name="Path">The input at fault.</param>
/// <param name="Severity">How much the rule weighs, where a rule refused.</param>
internal sealed record SubmissionError(string Code, string MessageEn, string MessageFr, string? Path, Severity? Severity)
{
    public static SubmissionError Of(Error error) =>
        new(error.Code, error.Text.En, error.Text.Fr, error.Path, error is RuleViolation violation ? violation.Severity : null);
}

internal sealed class GetSubmissionHandler(DeclarationsDbContext db, StoredAnswers answers, IMediator mediator) : IRequestHandler<GetSubmission, Result<Submission>>
{
    public async Task<Result<Submission>> Handle(GetSubmission request, CancellationToken ct)
    {
        var answer = await answers.FindAsync<SubmittedDeclaration>(db, request.ClientRequestId, ct);
        if (answer is null)
        {
            return Submission.Unknown;
        }

        if (answer.Errors.Count > 0)
        {
            return new Submission(SubmissionState.Refused, [.. answer.Errors.Select(SubmissionError.Of)], null);
        }

        // The id of another kind of command has no declaration.
        if (answer.Value is not { } submitted || submitted.ReceivedOn == default)
        {
            return Submission.Unknown;
        }

        // Asked as the account's message, so that access is checked again.
        var declaration = await mediator.Send(new GetSubmittedDeclaration(submitted.Account, submitted.ReceivedOn, submitted.Id), ct);
        return declaration.IsSuccess ? new Submission(SubmissionState.Accepted, [], declaration.Value) : declaration.As<Submission>();
    }
}
