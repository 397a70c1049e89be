using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>
/// Keys in form BSF831 by which a customs service provider asked for a client by e-mail. Who keys it in does not decide on it. Refused when the provider has no
/// account or is designated otherwise, and when the client's number, register or consent does not admit it.
/// </summary>
/// <param name="Provider">The business number of the provider.</param>
/// <param name="ProviderEmail">Where the provider is told about the application.</param>
/// <param name="ReceivedOn">The Ottawa day on which the form was received: day 0 of the service standard.</param>
/// <param name="EmailStatement">How the caller knows that the address is the provider's, 5 to 300 characters.</param>
/// <param name="ConsentDocument">The signed consent that the caller uploaded; null where the client's owner is to agree online.</param>
[Permission(RegistrationPermissions.ProcessAssociations)]
public sealed record KeyInClientRequest(string Provider, string ProviderEmail, DateOnly? ReceivedOn, string? EmailStatement, ClientForm Client, Guid? ConsentDocument) : ICommand<KeyedInRequest>;

/// <param name="ApplicationNumber">EXP-YYYY-NNNNNN.</param>
public sealed record KeyedInRequest(Guid Association, string ApplicationNumber);
