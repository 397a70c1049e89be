using System.Security.Cryptography;
using System.Text.Json;

namespace Cers.Host.Development;

/// <summary>Random passwords of the cluster's roles, in a file only we can read, beside the data.</summary>
internal sealed record ClusterCredentials(string Administrator, string Migrator, string App, string Read)
{
    public string Of(ClusterRole role) => role switch
    {
        ClusterRole.Administrator => Administrator,
        ClusterRole.Migrator => Migrator,
        ClusterRole.App => App,
        _ => Read,
    };

    public static string NameOf(ClusterRole role) => role switch
    {
        ClusterRole.Administrator => "cers",
        ClusterRole.Migrator => "cers_migrator",
        ClusterRole.App => "cers_app",
        _ => "cers_read",
    };

    public static ClusterCredentials? Load(string file)
    {
        try
        {
            return File.Exists(file) ? JsonSerializer.Deserialize<ClusterCredentials>(File.ReadAllBytes(file)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static ClusterCredentials Create(string file)
    {
        var made = new ClusterCredentials(Random(), Random(), Random(), Random());
        WritePrivately(file, JsonSerializer.Serialize(made));
        return made;
    }

    /// <summary>Writes a file that has mode 0600 from its first byte.</summary>
    public static void WritePrivately(string file, string text)
    {
        File.Delete(file);
        using var stream = new FileStream(file, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        using var writer = new StreamWriter(stream);
        writer.Write(text);
    }

    // Hexadecimal: needs no quoting in SQL, connection strings or files.
    private static string Random() => RandomNumberGenerator.GetHexString(48, lowercase: true);
}
