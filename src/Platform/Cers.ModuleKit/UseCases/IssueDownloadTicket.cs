using Cers.Kernel;
using Cers.Messaging.Files;
using Cers.ModuleKit.Files;
using Cers.ModuleKit.Messages;
using MediatR;

namespace Cers.ModuleKit.UseCases;

internal sealed class IssueDownloadTicketHandler(MessageScope scope, ReadableFiles files, FileTickets tickets)
    : IRequestHandler<IssueDownloadTicket, Result<FileTicket>>
{
    public async Task<Result<FileTicket>> Handle(IssueDownloadTicket request, CancellationToken ct)
    {
        if (await files.FindAsync(request.File, ct) is not { } file)
        {
            return new NotAllowed();
        }

        scope.Concerns("file", request.File.ToString());
        return await tickets.IssueAsync(file.Purpose, file.Id, null, ct);
    }
}
