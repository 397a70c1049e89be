using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Files;
using Cers.ModuleKit.Messages;
using MediatR;

namespace Cers.ModuleKit.UseCases;

/// <summary>Uses up a download ticket. Refused when it is not good, or its purpose no longer shows the file to the caller.</summary>
[SignedIn]
internal sealed record TakeDownloadTicket(string Ticket) : ICommand<FileOnTicket>;

internal sealed record FileOnTicket(Guid File, string Name, string Kind, long Size);

internal sealed class TakeDownloadTicketHandler(MessageScope scope, ReadableFiles files, FileTickets tickets)
    : IRequestHandler<TakeDownloadTicket, Result<FileOnTicket>>
{
    public async Task<Result<FileOnTicket>> Handle(TakeDownloadTicket request, CancellationToken ct)
    {
        var ticket = await tickets.TakeAsync(request.Ticket, upload: false, ct);
        if (ticket is null)
        {
            return FileErrors.TicketNotGood();
        }

        scope.Concerns("file", ticket.File!.Value.ToString());
        return await files.FindAsync(ticket.File!.Value, ct) is { } file ? new FileOnTicket(file.Id, file.Name, file.Kind, file.Size) : new NotAllowed();
    }
}
