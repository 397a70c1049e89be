namespace Cers.Host.SignIn;

/// <summary>An attempt to sign in that ends here. The message goes to the log: it names the check, never a person or a token.</summary>
internal sealed class SignInException(string message) : Exception(message)
{
    /// <summary>What the person reads.</summary>
    public SignInProblem Problem { get; init; } = SignInProblem.Failed;
}
