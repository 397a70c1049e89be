using Cers.Kernel;
using Cers.Messaging.Files;
using Cers.ModuleKit.Files;
using MediatR;

namespace Cers.ModuleKit.UseCases;

internal sealed class IssueMadeFileTicketHandler(IEnumerable<MadeFile> made, FileTickets tickets) : IRequestHandler<IssueMadeFileTicket, Result<FileTicket>>
{
    public async Task<Result<FileTicket>> Handle(IssueMadeFileTicket request, CancellationToken ct) =>
        made.Any(m => m.Name == request.Name) ? await tickets.IssueAsync(request.Name, null, request.Subject, ct) : new NotAllowed();
}
