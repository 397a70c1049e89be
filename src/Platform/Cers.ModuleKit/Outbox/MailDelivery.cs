using Cers.ModuleKit.Data;

namespace Cers.ModuleKit.Outbox;

/// <summary>Delivers a mail to the mail server.</summary>
internal sealed class MailDelivery(MailRenderer renderer, OutboxWriter writer, IMailer mailer, TimeProvider clock) : IDelivery, IDisposable
{
    public string Column => "template";

    public IReadOnlyCollection<string> Known => renderer.Templates;

    public Wakeup Wakeup { get; } = new();

    public async Task DeliverAsync(OutboxRow row, CancellationToken ct)
    {
        if (row.SecretEndsAt <= clock.GetUtcNow())
        {
            throw new UndeliverableException("secret over", permanent: true);
        }

        await mailer.SendAsync(renderer.Render(row, await writer.DecryptAsync(row, ct)), ct);
    }

    public void Dispose() => Wakeup.Dispose();
}
