using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Files;
using Cers.ModuleKit.Messages;
using MediatR;

namespace Cers.ModuleKit.UseCases;

/// <summary>Uses up a download ticket. Refused when it is not good, or its purpose no longer shows the file to the caller.</summary>
[SignedIn(OrMachine = true)]
internal sealed record TakeDownloadTicket(string Ticket) : ICommand<FileOnTicket>;

/// <param name="Purpose">Of a file that is made, its name.</param>
/// <param name="Kept">Null for a file that is made.</param>
internal sealed record FileOnTicket(string Purpose, string? Subject, KeptOnTicket? Kept);

internal sealed record KeptOnTicket(Guid Id, string Name, string Kind, long Size);

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

        scope.Concerns("file", ticket.File?.ToString() ?? ticket.Purpose);
        if (ticket.File is not { } id)
        {
            return new FileOnTicket(ticket.Purpose, ticket.Subject, null);
        }

        return await files.FindAsync(id, ct) is { } file
            ? new FileOnTicket(ticket.Purpose, ticket.Subject, new KeptOnTicket(file.Id, file.Name, file.Kind, file.Size)) : new NotAllowed();
    }
}
