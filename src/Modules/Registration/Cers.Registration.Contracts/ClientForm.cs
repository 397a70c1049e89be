using Cers.Kernel;

namespace Cers.Registration.Contracts;

/// <summary>What form BSF831 says of the client that a customs service provider adds.</summary>
public sealed record ClientForm
{
    /// <summary>The language of messages to the client.</summary>
    public required Language Language { get; init; }

    /// <summary>Legal name of the client, 1 to 70 characters.</summary>
    public required string LegalName { get; init; }

    /// <summary>Operating name, if different; at most 70 characters.</summary>
    public string? OperatingName { get; init; }

    /// <summary>Business number of the client's RM account: 999999999RM9999. Blanks are ignored.</summary>
    public required string BusinessNumber { get; init; }

    /// <summary>Where the client is told while it has no business account; at most 70 characters.</summary>
    public required string Email { get; init; }

    public required BusinessAddress Address { get; init; }

    public required ContactPerson Contact { get; init; }

    /// <summary>Who asks certifies that the form is true and complete.</summary>
    public bool Certification { get; init; }

    /// <summary>Name of the person who certifies, 1 to 70 characters.</summary>
    public string? CertifiedByName { get; init; }

    /// <summary>Title of the person who certifies, 1 to 35 characters.</summary>
    public string? CertifiedByTitle { get; init; }
}
