namespace Cers.Host.Configuration;

/// <summary>Where a setting must be given.</summary>
internal enum Needed
{
    Never,
    InProduction,
}

/// <summary>One thing an operator may set. N in a key stands for a number: the entries of a list.</summary>
/// <param name="Key">As configuration spells it; in the environment <c>__</c> stands for <c>:</c>.</param>
/// <param name="Meaning">What it does, in a sentence; what is missing, when it is.</param>
internal sealed record Setting(string Key, string Meaning)
{
    /// <summary>What holds when it is not set.</summary>
    public string? Default { get; init; }

    public string Example { get; init; } = "";

    /// <summary>Belongs into a secret store or a file, and is never shown.</summary>
    public bool Secret { get; init; }

    public Needed Needed { get; init; }

    /// <summary>What is wrong with a value, or null. Never repeats the value: it may be a secret.</summary>
    public Func<string, string?> Fault { get; init; } = _ => null;

    /// <summary>The same key with N for every number in it.</summary>
    public static string Pattern(string key) => string.Join(':', key.Split(':').Select(part => part.Length > 0 && part.All(char.IsAsciiDigit) ? "N" : part));
}
