using Cers.ModuleKit.Messages;
using Cers.Registration.Domain;
using FluentValidation;

namespace Cers.Registration.Intake;

/// <summary>REG-005 for those who are not signed in: the confirmation is one of ours and has not ended.</summary>
internal static class ConfirmedAddress
{
    public static void AddressIsConfirmed<T>(this AbstractValidator<T> validator, ConfirmationSigner signer, Func<T, string> confirmation) =>
        validator.RuleFor(m => m).CustomAsync(async (message, context, ct) =>
        {
            if (await signer.VerifyAsync(confirmation(message), ct) is null)
            {
                context.Refuse(ApplicationRules.NotConfirmed());
            }
        });
}
