using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>How to write to a person, and by which name and number others know him or her. Refused without a user account.</summary>
[CalledBy("Registration")]
public sealed record GetContact(PersonId Person) : IQuery<Contact>;

/// <param name="Language">The language that the person chose.</param>
public sealed record Contact(string Name, UserReferenceNumber Urn, string Email, Language Language);
