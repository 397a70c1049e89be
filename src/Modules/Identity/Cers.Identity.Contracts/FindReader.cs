using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>How to write to a person about something that comes by choice; null when the person does not want it. Refused without a user account.</summary>
[CalledBy("Declarations")]
public sealed record FindReader(PersonId Person, NotificationKind Kind) : IQuery<Contact?>;
