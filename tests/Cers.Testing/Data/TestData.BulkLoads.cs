using System.Text;
using Cers.Declarations.Contracts;
using Cers.Messaging;
using Cers.Messaging.Files;
using Microsoft.Extensions.DependencyInjection;

namespace Cers.Testing.Data;

public sealed partial class TestData
{
    /// <summary>A file of declarations sent by an account's owner; the load's id.</summary>
    public async Task<Guid> BulkLoadSentAsync(TestAccount account, string content, string name = "load.txt")
    {
        var ticket = await app.SendAsync(account.Owner.Actor, new RequestBulkUpload(account.Id, RequestId()));
        var file = await UploadedAsync(account.Owner.Actor, ticket, content, name);
        return (await app.SendAsync(account.Owner.Actor, new SendBulkLoad(account.Id, RequestId(), file, false, false))).Id;
    }

    /// <summary>A file that was uploaded by a ticket; its id.</summary>
    public async Task<Guid> UploadedAsync(Actor actor, FileTicket ticket, string content, string name)
    {
        app.Services.GetRequiredService<ICurrentActor>().Become(actor);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));
        var kept = await app.Services.GetRequiredService<IFileDoor>().UploadAsync(ticket.Ticket, name, stream, CancellationToken.None);
        return kept.Value.Id;
    }
}
