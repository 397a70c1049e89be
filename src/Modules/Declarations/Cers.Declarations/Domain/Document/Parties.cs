using Cers.GraphQL;

namespace Cers.Declarations.Domain.Document;

/// <summary>The exporter. Business number, authorization ID and name come from the business account when they are not given.</summary>
internal sealed record Exporter
{
    public string? BusinessNumber { get; init; }

    public string? AuthorizationId { get; init; }

    public string? Name { get; init; }

    public string? OperatingName { get; init; }

    public Address? Address { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }
}

/// <summary>The customs service provider who files for the exporter.</summary>
[InputObjectType("DeclaringServiceProviderInput"), ObjectType("DeclaringServiceProvider")]
internal sealed record ServiceProvider
{
    /// <summary>That of the account, whatever is given.</summary>
    public string? BusinessNumber { get; init; }

    /// <summary>That of the account, whatever is given.</summary>
    public string? Name { get; init; }

    /// <summary>That of the account, whatever is given.</summary>
    public string? AuthorizationId { get; init; }

    public string? ContactName { get; init; }

    public string? Phone { get; init; }

    public string? FileNumber { get; init; }
}

/// <summary>The ultimate consignee, else the foreign importer.</summary>
internal sealed record Consignee
{
    public string? Name { get; init; }

    public Address? Address { get; init; }
}

/// <summary>An address in Canada or abroad.</summary>
internal sealed record Address
{
    public string? Line1 { get; init; }

    public string? Line2 { get; init; }

    public string? City { get; init; }

    /// <summary>Two letters for Canada and the United States, free text elsewhere.</summary>
    public string? Subdivision { get; init; }

    /// <summary>Two letters, ISO 3166-1.</summary>
    public string? Country { get; init; }

    public string? PostalCode { get; init; }
}

/// <summary>Who certifies that the declaration is true and complete.</summary>
internal sealed record Certifier
{
    public string? Name { get; init; }

    public string? Title { get; init; }

    public string? Company { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    /// <summary>Must be true to submit.</summary>
    public bool? Certified { get; init; }
}
