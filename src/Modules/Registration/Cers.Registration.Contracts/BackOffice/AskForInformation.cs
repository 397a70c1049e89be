using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>
/// Asks the applicant for what is missing; the clock stands still until the answer, for 30 days at most. Refused when the caller does not work on the
/// application, a question is unknown or asked twice, or the other question has no words.
/// </summary>
[Permission(RegistrationPermissions.DecideApplications)]
public sealed record AskForInformation(string Number, int Version, IReadOnlyList<AskedQuestion> Questions) : ICommand<Done>;

/// <param name="Code">A code of <see cref="InformationQuestions"/>.</param>
/// <param name="Text">What the officer adds to it, in the applicant's language, at most 500 characters; Q99 needs it.</param>
public sealed record AskedQuestion(string Code, string? Text);
