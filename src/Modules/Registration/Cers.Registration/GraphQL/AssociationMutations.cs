using Cers.GraphQL;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.Files;
using Cers.Registration.Contracts;
using Cers.Registration.Domain;
using Cers.Registration.UseCases;

namespace Cers.Registration.GraphQL;

[MutationType]
internal static class AssociationMutations
{
    /// <summary>A ticket to send a client's signed consent by POST /files: PDF, PNG or JPEG, at most 10 MB. Its id goes into requestClient.</summary>
    [Authorize(Policy = RegistrationPermissions.ManageAssociations)]
    [Error<InvalidInput>, Error<NotAllowed>, Error<Conflict>, Error<RequestIdReused>]
    public static Task<Result<FileTicket>> RequestConsentUploadAsync(RequestConsentUploadInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new RequestConsentUpload(input.AccountId, input.ClientRequestId), ct);

    /// <summary>
    /// A customs service provider asks by form BSF831 to file for a client. With the client's signed consent an officer decides at once; without one, the client's
    /// owner or proxy agrees online within 14 days.
    /// </summary>
    [Authorize(Policy = RegistrationPermissions.ManageAssociations)]
    [Error<InvalidInput>, Error<RuleViolation>, Error<Conflict>, Error<NotFound>, Error<NotAllowed>, Error<TooManyAttempts>, Error<RequestIdReused>]
    public static async Task<Result<AssociationView>> RequestClientAsync(RequestClientInput input, IDoor door, CancellationToken ct)
    {
        var asked = await door.SendAsync(new RequestClient(input.AccountId, input.Client, input.ConsentDocument, input.ClientRequestId), ct);
        return asked.IsSuccess ? await ShowAsync(input.AccountId, asked.Value.Id, door, ct) : asked.As<AssociationView>();
    }

    /// <summary>The client agrees that a provider files for it; an officer decides next.</summary>
    [Authorize(Policy = RegistrationPermissions.GiveConsent)]
    [Error<InvalidInput>, Error<NotAllowed>, Error<Conflict>, Error<RequestIdReused>]
    public static async Task<Result<AssociationView>> ConsentToProviderAsync(ConsentToProviderInput input, IDoor door, CancellationToken ct)
    {
        var done = await door.SendAsync(new ConsentToProvider(input.AccountId, input.AssociationId, input.ClientRequestId), ct);
        return done.IsSuccess ? await ShowAsync(input.AccountId, input.AssociationId, door, ct) : done.As<AssociationView>();
    }

    /// <summary>The client does not want a provider to file for it: the request ends.</summary>
    [Authorize(Policy = RegistrationPermissions.GiveConsent)]
    [Error<InvalidInput>, Error<NotAllowed>, Error<Conflict>, Error<RequestIdReused>]
    public static async Task<Result<AssociationView>> DeclineProviderAsync(DeclineProviderInput input, IDoor door, CancellationToken ct)
    {
        var done = await door.SendAsync(new DeclineProvider(input.AccountId, input.AssociationId, input.Reason, input.ClientRequestId), ct);
        return done.IsSuccess ? await ShowAsync(input.AccountId, input.AssociationId, door, ct) : done.As<AssociationView>();
    }

    /// <summary>Either side ends an association at once; a provider also takes a request back. Declarations that were filed stay as they are.</summary>
    [Authorize(Policy = RegistrationPermissions.ManageAssociations)]
    [Error<InvalidInput>, Error<NotAllowed>, Error<Conflict>, Error<RequestIdReused>]
    public static async Task<Result<AssociationView>> EndAssociationAsync(EndAssociationInput input, IDoor door, CancellationToken ct)
    {
        var done = await door.SendAsync(new EndAssociation(input.AccountId, input.AssociationId, input.Reason, input.ClientRequestId), ct);
        return done.IsSuccess ? await ShowAsync(input.AccountId, input.AssociationId, door, ct) : done.As<AssociationView>();
    }

    private static async Task<Result<AssociationView>> ShowAsync(AccountId account, Guid association, IDoor door, CancellationToken ct)
    {
        var shown = await door.SendAsync(new GetAccountAssociation(account, association), ct);
        return !shown.IsSuccess ? shown.As<AssociationView>() : shown.Value is { } view ? view : new NotAllowed();
    }
}

/// <param name="AccountId">The service provider's account.</param>
/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
internal sealed record RequestConsentUploadInput([property: ID<BusinessAccount>] AccountId AccountId, string ClientRequestId);

/// <param name="AccountId">The service provider's account.</param>
/// <param name="ConsentDocument">The id of the uploaded signed consent; left out where the client's owner is to agree online.</param>
/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
internal sealed record RequestClientInput([property: ID<BusinessAccount>] AccountId AccountId, ClientForm Client, string ClientRequestId, Guid? ConsentDocument = null);

/// <param name="AccountId">The client's account.</param>
/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
internal sealed record ConsentToProviderInput([property: ID<BusinessAccount>] AccountId AccountId, [property: ID] Guid AssociationId, string ClientRequestId);

/// <param name="AccountId">The client's account.</param>
/// <param name="Reason">Told to the provider; at most 500 characters.</param>
/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
internal sealed record DeclineProviderInput(
    [property: ID<BusinessAccount>] AccountId AccountId, [property: ID] Guid AssociationId, string ClientRequestId, string? Reason = null);

/// <param name="AccountId">The account of either side.</param>
/// <param name="Reason">Told to the other side; at most 500 characters.</param>
/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
internal sealed record EndAssociationInput(
    [property: ID<BusinessAccount>] AccountId AccountId, [property: ID] Guid AssociationId, string ClientRequestId, string? Reason = null);
