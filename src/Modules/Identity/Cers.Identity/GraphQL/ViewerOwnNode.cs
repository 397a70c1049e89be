using Cers.GraphQL;
using Cers.Identity.Contracts;
using Cers.Identity.UseCases;
using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.GraphQL;

/// <summary>What a person sees of himself or herself.</summary>
[ObjectType<Viewer>]
internal static class ViewerOwnNode
{
    /// <summary>The terms and conditions have changed since the person accepted them: commands of business accounts wait for <c>acceptTerms</c>.</summary>
    [Authorize]
    public static async Task<Result<bool>> GetMustAcceptTermsAsync([Parent] Viewer viewer, IDoor door, CancellationToken ct)
    {
        var terms = await door.SendAsync(new GetTermsAndConditions(), ct);
        return terms.IsSuccess ? viewer.UserAccount is { } account && account.TermsVersion != terms.Value.Version : terms.As<bool>();
    }

    /// <summary>What the person can sign in with.</summary>
    [Authorize, ListSize(AssumedSize = 5)]
    public static Task<Result<IReadOnlyList<OwnCredential>>> GetCredentialsAsync([Parent] Viewer viewer, IDoor door, CancellationToken ct) =>
        door.SendAsync(new GetMyCredentials(), ct);

    /// <summary>Kinds of mail that come by choice, and whether they come.</summary>
    [Authorize, ListSize(AssumedSize = 3)]
    public static Task<Result<IReadOnlyList<ChosenNotification>>> GetNotificationChoicesAsync([Parent] Viewer viewer, IDoor door, CancellationToken ct) =>
        door.SendAsync(new GetNotificationChoices(), ct);

    /// <summary>Everything that is stored of the person, to take along.</summary>
    [Authorize, Cost(20)]
    public static Task<Result<OwnData>> GetOwnDataAsync([Parent] Viewer viewer, IDoor door, CancellationToken ct) => door.SendAsync(new GetOwnData(), ct);
}
