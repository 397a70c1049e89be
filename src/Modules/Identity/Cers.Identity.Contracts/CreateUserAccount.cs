using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>
/// Makes the signed-in person's user account and its user reference number. Refused when the code does not confirm the address,
/// when another user account has the address, when the person has a user account already, or when the terms in force are not accepted. Its code is the second factor of a sign-in that lacks one.
/// </summary>
[SignedIn, BeforeSecondFactor]
public sealed record CreateUserAccount(
    string FirstName,
    string LastName,
    string Email,
    string EmailCode,
    string Telephone,
    Language Language,
    bool AcceptTerms,
    string TermsVersion,
    string? ClientRequestId) : ICommand<UserAccount>, IClientRequest, ILimited
{
    public IEnumerable<AttemptLimit> Limits(Actor actor) => EmailCodeAttempts.Of(actor);
}

/// <summary>Five wrong e-mail codes a person in ten minutes, whatever they were given for.</summary>
internal static class EmailCodeAttempts
{
    public static IEnumerable<AttemptLimit> Of(Actor actor) =>
    [
        new AttemptLimit(
            $"identity.email_code:{actor.Key}",
            5,
            TimeSpan.FromMinutes(10),
            new TooManyAttempts(
                "identity.email_code_locked",
                new LocalizedText("Too many wrong codes. Try again in ten minutes with a new code.", "Trop de codes erronés. Réessayez dans dix minutes avec un nouveau code."),
                "emailCode")),
    ];
}
