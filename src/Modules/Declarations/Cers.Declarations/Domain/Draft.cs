using Cers.Declarations.Domain.Document;
using Cers.Declarations.Domain.Elements;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;

namespace Cers.Declarations.Domain;

/// <summary>A declaration or an amendment in work. It may hold anything, and has no number of its own.</summary>
internal sealed class Draft : IOwned
{
    /// <summary>So long after the last change a draft is deleted.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(180);

    /// <summary>So long before that whoever changed it last is told.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromDays(30);

    /// <summary>So long before the last moment it is told that this is near (N-20).</summary>
    public static readonly TimeSpan Near = TimeSpan.FromHours(4);

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

    /// <summary>The person who saved it last, who is told of it; null for a machine client.</summary>
    public PersonId? ChangedByPerson { get; private set; }

    /// <summary>By when it would have to be received; null where it does not say yet, and for an amendment.</summary>
    public DateTimeOffset? DueBy { get; private set; }

    /// <summary>It was told that the last moment is near.</summary>
    public bool NearTold { get; private set; }

    /// <summary>It was told that the last moment is over.</summary>
    public bool OverdueTold { get; private set; }

    /// <summary>When it was told that the draft will be deleted.</summary>
    public DateTimeOffset? EndingToldAt { get; private set; }

    /// <summary>Why a content cannot be kept; null when it can. The database keeps every text but the null character.</summary>
    public static InvalidInput? NotStorable(DeclarationContent content) => ElementReader.Read(content)
        .Where(v => v.Value is string text && text.Contains('\0', StringComparison.Ordinal))
        .Select(v => new InvalidInput(
            "declarations.null_character",
            new LocalizedText("The text contains a character that cannot be kept.", "Le texte contient un caractère qui ne peut être conservé."),
            $"declaration.{v.Path}"))
        .FirstOrDefault();

    public static Draft Start(AccountId account, DeclarationContent content, Actor by, DateTimeOffset at, DateTimeOffset? dueBy)
    {
        var draft = new Draft { Id = Guid.CreateVersion7(), AccountId = account, Content = content, CreatedAt = at };
        draft.Say(by, at, dueBy);
        return draft;
    }

    /// <summary>An amendment in work, with what was last declared to begin with.</summary>
    public static Draft StartAmendment(Declaration declaration, DeclarationContent declared, Actor by, DateTimeOffset at)
    {
        var draft = new Draft
        {
            Id = Guid.CreateVersion7(),
            AccountId = declaration.AccountId,
            Content = declared,
            Amends = declaration.ProofOfReport,
            AmendsVersion = declaration.Version,
            CreatedAt = at,
        };
        draft.Say(by, at, null);
        return draft;
    }

    /// <summary>As much of a draft as a submission needs, as it was saved.</summary>
    public static Draft Saved(Guid id, AccountId account, int version, DeclarationContent content, ProofOfReport? amends) =>
        new() { Id = id, AccountId = account, Version = version, Content = content, Amends = amends };

    /// <summary>Why the draft cannot be worked on as the version that was seen; null when it can.</summary>
    public Error? ChangedSince(int seen) => seen == Version
        ? null
        : new Conflict(
            "declarations.draft_changed",
            new LocalizedText("The draft was changed by someone else. Reload it.", "L'ébauche a été modifiée par quelqu'un d'autre. Rechargez-la."),
            "version");

    public void Change(DeclarationContent content, Actor by, DateTimeOffset at, DateTimeOffset? dueBy)
    {
        Content = content;
        Version++;
        Say(by, at, Amends is null ? dueBy : null);
    }

    /// <summary>What was told of another last moment, or before a change, is told anew.</summary>
    private void Say(Actor by, DateTimeOffset at, DateTimeOffset? dueBy)
    {
        (ChangedAt, ChangedBy, ChangedByPerson, EndingToldAt) = (at, by.FilerName(), by.Person, null);
        var stored = dueBy is { } due ? Declaration.AsStored(due) : (DateTimeOffset?)null;
        if (DueBy != stored)
        {
            (DueBy, NearTold, OverdueTold) = (stored, false, false);
        }
    }
}
