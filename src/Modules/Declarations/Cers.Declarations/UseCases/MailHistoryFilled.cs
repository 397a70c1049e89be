using Cers.Declarations.Mail;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using MediatR;

namespace Cers.Declarations.UseCases;

/// <summary>Tells an account's owners and proxies that the online history is nearly full, or full, or that reports have left it (N-26).</summary>
[SystemOnly, InWords("Tell owners that the history is full", "Aviser les propriétaires que l'historique est plein")]
internal sealed record MailHistoryFilled(AccountId Account, int Online, int Left, int Most) : ICommand<Done>, IAccountMessage;

internal sealed class MailHistoryFilledHandler(MessageScope scope, IMediator mediator) : IRequestHandler<MailHistoryFilled, Result<Done>>
{
    public async Task<Result<Done>> Handle(MailHistoryFilled request, CancellationToken ct)
    {
        var keepers = await mediator.Send(new GetAccountKeepers(request.Account), ct);
        if (!keepers.IsSuccess)
        {
            return keepers.As<Done>();
        }

        foreach (var keeper in keepers.Value)
        {
            scope.Mail(HistoryFilledMail.To(keeper, request));
        }

        return default(Done);
    }
}
