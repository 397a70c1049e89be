using Cers.Messaging;

namespace Cers.Lookups.Contracts;

/// <summary>The codes of a table by code, all or those whose number begins, or whose names contain words that begin, with every word of a text.</summary>
/// <param name="Search">200 characters at most, in either language; case and accents do not count. Null or empty: all.</param>
/// <param name="On">The day that counts; null for today, in Ottawa.</param>
/// <param name="IncludeNotInForce">Codes that are not in force on that day too, each in its last state.</param>
[Public]
public sealed record SearchCodes(CodeTable Table, string? Search, DateOnly? On, bool IncludeNotInForce, PageRequest Page) : IQuery<Page<Code>>;
