using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.Files;
using Cers.ModuleKit.Messages;
using FluentValidation;
using MediatR;

namespace Cers.Declarations.UseCases;

/// <summary>
/// A ticket to download all records of the account of a period: what it filed and what was filed in its name, voided ones and those that left the online history too. The
/// owner reads in the account's trail that it was asked for, by whom and of which days.
/// </summary>
/// <param name="From">The first Ottawa day of receipt.</param>
/// <param name="To">The last, less than a year after the first.</param>
[Permission(DeclarationsPermissions.ExportArchive), InWords("Export the archive", "Exporter les archives")]
internal sealed record RequestArchive(AccountId Account, string? ClientRequestId, DateOnly From, DateOnly To) : ICommand<FileTicket>, IAccountMessage, IClientRequest;

internal sealed class RequestArchiveValidator : AbstractValidator<RequestArchive>
{
    public RequestArchiveValidator()
    {
        RuleFor(m => m.To).Must((m, to) => m.From <= to)
            .Says("declarations.days_backward", "The last day lies before the first.", "Le dernier jour précède le premier.");
        RuleFor(m => m.To).Must((m, to) => m.From.Year >= DateOnly.MaxValue.Year || to < m.From.AddYears(1))
            .Says("declarations.archive_too_long", "An archive covers at most a year.", "Une archive couvre au plus un an.");
    }
}

internal sealed class RequestArchiveHandler(MessageScope scope, IMediator mediator) : IRequestHandler<RequestArchive, Result<FileTicket>>
{
    public Task<Result<FileTicket>> Handle(RequestArchive request, CancellationToken ct)
    {
        var period = new ArchivePeriod(request.Account, request.From, request.To);
        scope.Concerns("archive", period.Days);
        return mediator.Send(new IssueMadeFileTicket(ArchiveFile.FileName, period.ToString()), ct);
    }
}
