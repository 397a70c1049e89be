using Cers.Identity.Contracts.BackOffice;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using FluentValidation;
using MediatR;

namespace Cers.Identity.UseCases.BackOffice;

internal sealed class PublishPortalMessageValidator : AbstractValidator<PublishPortalMessage>
{
    public PublishPortalMessageValidator() => RuleFor(m => m.Content).PortalMessage();
}

internal sealed class PublishPortalMessageHandler(IdentityDbContext db, MessageScope scope, TimeProvider clock)
    : IRequestHandler<PublishPortalMessage, Result<PublishedPortalMessage>>
{
    public Task<Result<PublishedPortalMessage>> Handle(PublishPortalMessage request, CancellationToken ct)
    {
        var published = PublishedMessage.Publish(request.Content, scope.Actor, clock.GetUtcNow());
        if (!published.IsSuccess)
        {
            return Task.FromResult(published.As<PublishedPortalMessage>());
        }

        db.Add(published.Value);
        scope.Concerns("message", published.Value.Id.ToString());
        return Task.FromResult<Result<PublishedPortalMessage>>(new PublishedPortalMessage(published.Value.Id));
    }
}

internal static class PortalMessageRules
{
    public static void PortalMessage<T>(this IRuleBuilderInitial<T, PortalMessageContent> content) => content.Custom((said, context) =>
    {
        foreach (var (path, text) in new[] { ("text.en", said.Text.En), ("text.fr", said.Text.Fr) })
        {
            if (text?.Trim().Length is not (>= 1 and <= 500))
            {
                context.Refuse(new InvalidInput(
                    "identity.message_text",
                    new LocalizedText("Write the message in both languages, each in 1 to 500 characters.", "Rédigez le message dans les deux langues, en 1 à 500 caractères chacun."),
                    path));
            }
        }

        Check(Enum.IsDefined(said.Severity), "severity", new LocalizedText("Choose how much it weighs.", "Choisissez l'importance du message."));
        Check(Enum.IsDefined(said.Audience), "audience", new LocalizedText("Choose to whom it is shown.", "Choisissez à qui le message est montré."));

        void Check(bool isGood, string path, LocalizedText refusal)
        {
            if (!isGood)
            {
                context.Refuse(new InvalidInput($"identity.message_{path}", refusal, path));
            }
        }
    });
}
