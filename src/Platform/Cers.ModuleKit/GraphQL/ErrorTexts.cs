using Cers.GraphQL;
using Cers.Kernel;

namespace Cers.ModuleKit.GraphQL;

// Every kind of error tells its text in both languages beside the message in the language of the request.

[ObjectType<InvalidInput>]
internal static class InvalidInputText
{
    /// <summary>The message in both languages.</summary>
    [AllowAnonymous]
    public static LocalizedText GetText([Parent] InvalidInput error) => error.Text;
}

[ObjectType<NotAllowed>]
internal static class NotAllowedText
{
    /// <summary>The message in both languages.</summary>
    [AllowAnonymous]
    public static LocalizedText GetText([Parent] NotAllowed error) => error.Text;
}

[ObjectType<NotFound>]
internal static class NotFoundText
{
    /// <summary>The message in both languages.</summary>
    [AllowAnonymous]
    public static LocalizedText GetText([Parent] NotFound error) => error.Text;
}

[ObjectType<Conflict>]
internal static class ConflictText
{
    /// <summary>The message in both languages.</summary>
    [AllowAnonymous]
    public static LocalizedText GetText([Parent] Conflict error) => error.Text;
}

[ObjectType<TooManyAttempts>]
internal static class TooManyAttemptsText
{
    /// <summary>The message in both languages.</summary>
    [AllowAnonymous]
    public static LocalizedText GetText([Parent] TooManyAttempts error) => error.Text;
}

[ObjectType<RequestIdReused>]
internal static class RequestIdReusedText
{
    /// <summary>The message in both languages.</summary>
    [AllowAnonymous]
    public static LocalizedText GetText([Parent] RequestIdReused error) => error.Text;
}

[ObjectType<RuleViolation>]
internal static class RuleViolationText
{
    /// <summary>The message in both languages.</summary>
    [AllowAnonymous]
    public static LocalizedText GetText([Parent] RuleViolation error) => error.Text;
}

[ObjectType<FreshSignInNeeded>]
internal static class FreshSignInNeededText
{
    /// <summary>The message in both languages.</summary>
    [AllowAnonymous]
    public static LocalizedText GetText([Parent] FreshSignInNeeded error) => error.Text;
}
