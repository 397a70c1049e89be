using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>How to write to a person about something that comes by choice; null when the person does not want it. Refused without a user account.</summary>
/// <param name="Of">What it is about is this account's: null as well, and never refused, when the person has no access to it any more.</param>
[CalledBy("Declarations")]
public sealed record FindReader(PersonId Person, NotificationKind Kind, AccountId? Of = null) : IQuery<Contact?>;
