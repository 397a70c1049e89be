using Cers.Declarations.Domain.Document;
using Cers.Kernel;
using Cers.ModuleKit.Data;

namespace Cers.Declarations.Domain;

/// <summary>A declaration or an amendment in work. It may hold anything, and has no number of its own.</summary>
internal sealed class Draft : IOwned
{
    public Guid Id { get; init; }

    public AccountId AccountId { get; init; }

    /// <summary>Counts the savings; whoever changes the draft names the version that was seen.</summary>
    public int Version { get; private set; } = 1;

    public required DeclarationContent Content { get; set; }

    /// <summary>The declaration that this is an amendment of; null for a new declaration.</summary>
    public ProofOfReport? Amends { get; init; }

    /// <summary>The version that the amendment started from.</summary>
    public int? AmendsVersion { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>The user reference number of whoever saved it last.</summary>
    public string ChangedBy { get; private set; } = "";

    public static Draft Start(AccountId account, DeclarationContent content, string by, DateTimeOffset at) =>
        new() { Id = Guid.CreateVersion7(), AccountId = account, Content = content, CreatedAt = at, ChangedAt = at, ChangedBy = by };

    /// <summary>An amendment in work, with what was last declared to begin with.</summary>
    public static Draft StartAmendment(Declaration declaration, DeclarationContent declared, string by, DateTimeOffset at) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            AccountId = declaration.AccountId,
            Content = declared,
            Amends = declaration.ProofOfReport,
            AmendsVersion = declaration.Version,
            CreatedAt = at,
            ChangedAt = at,
            ChangedBy = by,
        };

    /// <summary>Why the draft cannot be worked on as the version that was seen; null when it can.</summary>
    public Error? ChangedSince(int seen) => seen == Version
        ? null
        : new Conflict(
            "declarations.draft_changed",
            new LocalizedText("The draft was changed by someone else. Reload it.", "L'ébauche a été modifiée par quelqu'un d'autre. Rechargez-la."),
            "version");

    public void Change(DeclarationContent content, string by, DateTimeOffset at)
    {
        Content = content;
        Version++;
        ChangedAt = at;
        ChangedBy = by;
    }
}
