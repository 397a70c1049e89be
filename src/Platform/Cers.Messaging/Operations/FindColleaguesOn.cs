namespace Cers.Messaging.Operations;

/// <summary>
/// Notes that the caller, a member of staff, has a page about something open, and tells the names of colleagues who have had it open within the last
/// two minutes, the latest first. A courtesy: it locks nothing, and is forgotten.
/// </summary>
/// <param name="Subject">A kind and a number: <c>application EXP-2026-000001</c>.</param>
[SignedIn]
public sealed record FindColleaguesOn(string Subject) : IQuery<IReadOnlyList<string>>;
