using Cers.GraphQL;

namespace Cers.Declarations.Domain.Document;

/// <summary>What the client tells about an outage and about lateness.</summary>
[InputObjectType("DeclarationControlInput"), ObjectType("DeclarationControl")]
internal sealed record Control
{
    /// <summary>Form BSF844 was filed during an outage, in place of this declaration.</summary>
    public bool? ContingencyFiled { get; init; }

    /// <summary>When it was filed.</summary>
    public DateTimeOffset? ContingencyFiledAt { get; init; }

    /// <summary>Why the declaration is late; 10 to 500 characters.</summary>
    public string? LateReason { get; init; }
}
