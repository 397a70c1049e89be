using Cers.Kernel;
using Cers.ModuleKit.Keys;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Domain;
using Xunit;

namespace Cers.Registration.Tests.Domain;

/// <summary>Every state of a secret and of an authorization ID, and what each transition makes of it.</summary>
public sealed class SecretTransitionTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);
    private static readonly Officer First = new(PersonId.New(), "First Officer", IsSupervisor: false);

    [Theory]
    [InlineData(SharedSecretState.Issued, false, true, SharedSecretState.Replaced, SharedSecretState.Revoked, SharedSecretState.Paused)]
    [InlineData(SharedSecretState.Paused, true, false, SharedSecretState.Replaced, SharedSecretState.Revoked, SharedSecretState.Paused)]
    [InlineData(SharedSecretState.Used, false, false, SharedSecretState.Used, SharedSecretState.Used, SharedSecretState.Used)]
    [InlineData(SharedSecretState.Expired, false, false, SharedSecretState.Expired, SharedSecretState.Expired, SharedSecretState.Expired)]
    [InlineData(SharedSecretState.Replaced, false, false, SharedSecretState.Replaced, SharedSecretState.Replaced, SharedSecretState.Replaced)]
    [InlineData(SharedSecretState.Revoked, false, false, SharedSecretState.Revoked, SharedSecretState.Revoked, SharedSecretState.Revoked)]
    public void A_secret_goes_where_its_state_lets_it(
        SharedSecretState state, bool isReleased, bool canBeUsed, SharedSecretState replaced, SharedSecretState revoked, SharedSecretState guessed)
    {
        Assert.Equal(canBeUsed, Secret(state).CanBeUsed(Now));
        Assert.False(Secret(state).CanBeUsed(Secret(state).EndsAt));

        var release = Secret(state);
        Assert.Equal(isReleased, release.Release(Now).IsSuccess);
        Assert.Equal(isReleased ? (SharedSecretState.Issued, 0) : (state, release.WrongAttempts), (release.State, release.WrongAttempts));
        Assert.False(Secret(state).Release(release.EndsAt).IsSuccess);

        var replace = Secret(state);
        replace.Replace();
        Assert.Equal(replaced, replace.State);

        var revoke = Secret(state);
        Assert.Equal(revoked != state, revoke.Revoke().IsSuccess);
        Assert.Equal(revoked, revoke.State);

        var guess = Secret(state);
        var pauses = Enumerable.Range(0, 25).Count(_ => guess.CountWrong());
        Assert.Equal((guessed, state == SharedSecretState.Issued ? 1 : 0), (guess.State, pauses));
    }

    [Theory]
    [InlineData("", "Suspended", "registration.authorization_not_suspended", "Revoked")]
    [InlineData("suspend", "registration.authorization_not_active", "Active", "Revoked")]
    [InlineData("suspend reinstate", "Suspended", "registration.authorization_not_suspended", "Revoked")]
    [InlineData("revoke", "registration.authorization_not_active", "registration.authorization_not_suspended", "registration.authorization_revoked")]
    [InlineData("suspend revoke", "registration.authorization_not_active", "registration.authorization_not_suspended", "registration.authorization_revoked")]
    public void An_authorization_ID_goes_where_its_state_lets_it(string before, string suspended, string reinstated, string revoked)
    {
        foreach (var (step, expected) in new[] { ("suspend", suspended), ("reinstate", reinstated), ("revoke", revoked) })
        {
            var authorization = Authorization();
            foreach (var earlier in before.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Assert.True(Step(authorization, earlier).IsSuccess);
            }

            var version = authorization.Version;
            var done = Step(authorization, step);

            Assert.Equal(expected, done.IsSuccess ? authorization.State.ToString() : done.Errors[0].Code);
            Assert.Equal(done.IsSuccess ? version + 1 : version, authorization.Version);
            Assert.Equal(authorization.Version, authorization.Events.Count);
        }
    }

    private static Result<Done> Step(Authorization authorization, string step) => step switch
    {
        "suspend" => authorization.Suspend(First, "A good reason.", Now),
        "reinstate" => authorization.Reinstate(First, "A good reason.", Now),
        _ => authorization.Revoke(First, "A good reason.", Now),
    };

    private static SharedSecret Secret(SharedSecretState state)
    {
        var (secret, _) = SharedSecret.Issue(Guid.CreateVersion7(), AuthorizationId.Parse("AA0001"), Key(), Now, 90);
        switch (state)
        {
            case SharedSecretState.Paused:
                while (!secret.CountWrong())
                {
                }

                break;
            case SharedSecretState.Used:
                secret.Use();
                break;
            case SharedSecretState.Replaced:
                secret.Replace();
                break;
            case SharedSecretState.Revoked:
                secret.Revoke();
                break;
            case SharedSecretState.Expired:
                typeof(SharedSecret).GetProperty(nameof(SharedSecret.State))!.SetValue(secret, SharedSecretState.Expired);
                break;
        }

        return secret;
    }

    private static Authorization Authorization() => Cers.Registration.Domain.Authorization.Allocate(
        AuthorizationId.Parse("AA0001"),
        ActivationId.Issue(BusinessNumber.Parse("123456782RM0001"), "Northern Maple Exports Inc.", null, BusinessDesignation.Exporter, Key(), Now, 90, null).ActivationId,
        Now);

    private static RingKey Key() => new(Guid.CreateVersion7(), KeyPurpose.Hmac, new byte[32], default);
}
