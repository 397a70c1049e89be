using Cers.Kernel;

namespace Cers.Registration.Contracts;

/// <summary>Where a designation dispute stands.</summary>
public enum CaseState
{
    /// <summary>Received; nobody works on it yet.</summary>
    Open,

    /// <summary>Taken by an officer.</summary>
    Triaged,

    /// <summary>A question waits for the client's answer; the clock is stopped.</summary>
    AwaitingClient,

    /// <summary>The officer weighs what is known.</summary>
    UnderReview,

    /// <summary>Decided; the client may have it reopened once.</summary>
    Decided,

    /// <summary>The client asked for another look; a supervisor who did not decide before decides.</summary>
    Reopened,

    /// <summary>Taken back by the client.</summary>
    Withdrawn,

    /// <summary>Decided, and nothing more was heard.</summary>
    Closed,
}

/// <summary>How a designation dispute ends.</summary>
public enum CaseDecision
{
    /// <summary>The designation stays as it is.</summary>
    Maintained,
    ChangedToExporter,
    ChangedToCsp,
}

/// <summary>Why a client disputes its designation.</summary>
public enum DisputeGround
{
    /// <summary>Several accounts were used in CAED.</summary>
    G1,

    /// <summary>The designation differs from form BSF831.</summary>
    G2,

    /// <summary>The designation differs from what was reported in CAED.</summary>
    G3,

    /// <summary>The activity of the business has changed.</summary>
    G4,

    /// <summary>Another one, which the statement explains.</summary>
    G9,
}

/// <summary>The words for the grounds of a dispute.</summary>
public static class DisputeGrounds
{
    public static readonly IReadOnlyDictionary<DisputeGround, LocalizedText> Texts = new Dictionary<DisputeGround, LocalizedText>
    {
        [DisputeGround.G1] = new("Several accounts were used in CAED", "Plusieurs comptes étaient utilisés dans la DECA"),
        [DisputeGround.G2] = new("The designation differs from form BSF831", "La désignation diffère du formulaire BSF831"),
        [DisputeGround.G3] = new("The designation differs from what was reported in CAED", "La désignation diffère de ce qui a été déclaré dans la DECA"),
        [DisputeGround.G4] = new("The activity of the business has changed", "Les activités de l'entreprise ont changé"),
        [DisputeGround.G9] = new("Other (explain)", "Autre (préciser)"),
    };
}
