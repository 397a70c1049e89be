using Cers.GraphQL;

namespace Cers.Declarations.Domain.Document;

/// <summary>CBSA technical guide, Appendix A 1.1.</summary>
internal enum SubmissionType
{
    /// <summary>By the exporter, or by a customs service provider for a client.</summary>
    Regular,

    /// <summary>By a customs service provider, under its own numbers, for an exporter that has no account.</summary>
    OneTime,
}

/// <summary>How the declaration is submitted, and what the client tells about an outage and about lateness.</summary>
[InputObjectType("DeclarationControlInput"), ObjectType("DeclarationControl")]
internal sealed record Control
{
    /// <summary>Whether a customs service provider files once for an exporter that has no account; REGULAR when not given.</summary>
    public SubmissionType? SubmissionType { get; init; }

    /// <summary>Form BSF844 was filed during an outage, in place of this declaration.</summary>
    public bool? ContingencyFiled { get; init; }

    /// <summary>When it was filed.</summary>
    public DateTimeOffset? ContingencyFiledAt { get; init; }

    /// <summary>Why the declaration is late; 10 to 500 characters.</summary>
    public string? LateReason { get; init; }
}
