using System.Text.Json.Serialization;

namespace Cers.Kernel;

/// <summary>
/// An expected refusal: a stable code such as <c>registration.secret_not_valid</c>, a text in both languages, and the path of the
/// input at fault (<c>declaration.lines[0].hsCode</c>), if one is.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(InvalidInput), "invalid")]
[JsonDerivedType(typeof(NotSignedIn), "not_signed_in")]
[JsonDerivedType(typeof(NotAllowed), "not_allowed")]
[JsonDerivedType(typeof(FreshSignInNeeded), "fresh_sign_in_needed")]
[JsonDerivedType(typeof(SecondFactorNeeded), "second_factor_needed")]
[JsonDerivedType(typeof(NotFound), "not_found")]
[JsonDerivedType(typeof(Conflict), "conflict")]
[JsonDerivedType(typeof(TooManyAttempts), "too_many_attempts")]
[JsonDerivedType(typeof(RequestIdReused), "request_id_reused")]
[JsonDerivedType(typeof(RuleViolation), "rule_violation")]
public abstract record Error(string Code, LocalizedText Text, string? Path = null)
{
    private readonly List<object> following = [];

    /// <summary>Commands that this refusal makes necessary; they run and commit although the refused command is rolled back.</summary>
    [JsonIgnore]
    public IReadOnlyList<object> Following => following;

    /// <summary>Two errors are equal when they tell the same; what must follow is not told.</summary>
    public virtual bool Equals(Error? other) =>
        other is not null && EqualityContract == other.EqualityContract && Code == other.Code && Text == other.Text && Path == other.Path;

    public override int GetHashCode() => HashCode.Combine(EqualityContract, Code, Text, Path);

    /// <summary>Adds a command that must run because of this refusal, for example counting a wrong guess.</summary>
    public Error Then(object command)
    {
        following.Add(command);
        return this;
    }
}

/// <summary>The input has the wrong shape, or a value in it cannot be.</summary>
public sealed record InvalidInput(string Code, LocalizedText Text, string? Path = null) : Error(Code, Text, Path);

/// <summary>Nobody is signed in.</summary>
public sealed record NotSignedIn()
    : Error("access.not_signed_in", new LocalizedText("Sign in first.", "Ouvrez d'abord une session."));

/// <summary>The caller may not do this, or there is no such thing: the answer is the same for both.</summary>
public sealed record NotAllowed()
    : Error("access.not_allowed", new LocalizedText("You cannot do this, or it does not exist.", "Vous ne pouvez pas faire cela, ou l'élément n'existe pas."));

/// <summary>The caller may do this, but only shortly after signing in: the sign-in is too old.</summary>
public sealed record FreshSignInNeeded(int Minutes)
    : Error(
        "access.fresh_sign_in_needed",
        new LocalizedText(
            $"Sign in again to do this: it needs a sign-in of the last {Minutes} minutes. Send it again afterwards.",
            $"Ouvrez une nouvelle session pour faire cela : il faut une ouverture de session des {Minutes} dernières minutes. Envoyez-le ensuite de nouveau."));

/// <summary>The caller has signed in by one factor and must show a second one first.</summary>
public sealed record SecondFactorNeeded()
    : Error(
        "access.second_factor_needed",
        new LocalizedText("Confirm your sign-in by a second factor first.", "Confirmez d'abord votre ouverture de session par un deuxième facteur."));

/// <summary>There is no such thing, as far as the caller may know.</summary>
public sealed record NotFound(string Code, LocalizedText Text, string? Path = null) : Error(Code, Text, Path);

/// <summary>The thing is not in the state this needs, or somebody else was faster.</summary>
public sealed record Conflict(string Code, LocalizedText Text, string? Path = null) : Error(Code, Text, Path);

/// <summary>Too many tries; later ones may be accepted.</summary>
public sealed record TooManyAttempts(string Code, LocalizedText Text, string? Path = null) : Error(Code, Text, Path);

/// <summary>The client request id was used before, for something else (DEC-DUP-002).</summary>
public sealed record RequestIdReused()
    : Error(
        "request.id_reused",
        new LocalizedText("This client request id was already used for another request.", "Cet identifiant de requête du client a déjà été utilisé pour une autre requête."),
        "clientRequestId");

/// <summary>How much a finding of a rule weighs.</summary>
public enum Severity
{
    /// <summary>Blocks.</summary>
    Error,

    /// <summary>Blocks until acknowledged with a reason.</summary>
    Verify,

    /// <summary>Shown and kept.</summary>
    Warning,

    /// <summary>Shown and kept.</summary>
    Info,
}

/// <summary>A rule of the catalogue is broken; the code is the rule's id (DEC-EXP-001, REG-003).</summary>
public sealed record RuleViolation(string Code, LocalizedText Text, string? Path, Severity Severity = Severity.Error) : Error(Code, Text, Path);
