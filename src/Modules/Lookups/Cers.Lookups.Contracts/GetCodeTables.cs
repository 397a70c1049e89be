using Cers.Messaging;

namespace Cers.Lookups.Contracts;

/// <summary>Asks for the code tables: an immutable snapshot in memory, answered without a trip to the database.</summary>
[Public]
public sealed record GetCodeTables : IQuery<CodeTables>;
