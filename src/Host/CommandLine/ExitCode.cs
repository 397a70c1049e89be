namespace Cers.Host.CommandLine;

/// <summary>What a command ends with, after sysexits.h.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>What was asked is no command of ours, or cannot be done as things are; the text says why.</summary>
    public const int Usage = 64;

    /// <summary>The data are not as they should be: a verification that found something.</summary>
    public const int Data = 65;

    /// <summary>The configuration does not fit: a key is missing or wrong, the schema is behind.</summary>
    public const int Configuration = 78;
}
