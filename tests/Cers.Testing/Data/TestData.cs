using System.Text.RegularExpressions;
using Cers.Kernel;
using Cers.Testing.Mail;

namespace Cers.Testing.Data;

/// <summary>
/// What tests start from, built by sending the messages that people would cause, in their order: a state that cannot be reached cannot be seeded.
/// One file a thing.
/// </summary>
public sealed partial class TestData(CersApp app)
{
    /// <summary>A request id that nobody has used.</summary>
    public static string RequestId() => $"test-{Guid.CreateVersion7():N}";

    /// <summary>An address at which only this test gets mail.</summary>
    public static string Address() => PlantedValues.Add($"{Guid.CreateVersion7():N}@example.ca");

    /// <summary>What a pattern's group finds in a mail: a code, a secret, an ID.</summary>
    public static string Find(ReceivedMail mail, Regex pattern) =>
        pattern.Match(mail.Text) is { Success: true } found
            ? PlantedValues.Add(found.Groups["found"].Value)
            : throw new InvalidOperationException($"The mail '{mail.Subject}' has no {pattern}: {mail.Text}");

    /// <summary>A business number that passes every check of its form, another each time.</summary>
    public static BusinessNumber NextBusinessNumber()
    {
        var eight = Random.Shared.Next(10_000_000, 99_999_999).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return BusinessNumber.Parse(PlantedValues.Add($"{eight}{Luhn.CheckDigit(eight)}RM0001"));
    }

    [GeneratedRegex(@"\b(?<found>\d{6})\b", RegexOptions.ExplicitCapture, 1000)]
    public static partial Regex SixDigits();

    [GeneratedRegex(@"Authorization ID: (?<found>\S+)", RegexOptions.ExplicitCapture, 1000)]
    public static partial Regex AuthorizationIdInMail();

    [GeneratedRegex(@"Shared secret: (?<found>\S+)", RegexOptions.ExplicitCapture, 1000)]
    public static partial Regex SecretInMail();

    [GeneratedRegex(@"Activation ID: (?<found>\S+)", RegexOptions.ExplicitCapture, 1000)]
    public static partial Regex ActivationIdInMail();
}
