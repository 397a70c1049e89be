namespace Cers.Host.Configuration;

/// <summary>
/// Secrets from files, one a key, by .NET's key-per-file provider: what systemd (LoadCredential) and container engines mount. A file named
/// Cers__Keys__Wrapping sets Cers:Keys:Wrapping; a line break at its end does not count. Files win over every other source.
/// </summary>
internal static class SecretFiles
{
    public const string FolderKey = "Cers:SecretsDirectory";

    private const string OfSystemd = "CREDENTIALS_DIRECTORY";

    public static void Add(IConfigurationManager configuration)
    {
        foreach (var folder in (string?[])[configuration[OfSystemd], configuration[FolderKey]])
        {
            // One that is not there is refused by name at the start.
            if (!string.IsNullOrEmpty(folder) && Directory.Exists(folder))
            {
                configuration.AddKeyPerFile(Path.GetFullPath(folder), optional: false);
            }
        }
    }
}
