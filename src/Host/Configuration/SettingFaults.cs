using System.Globalization;
using System.Net;
using Cers.ModuleKit.Audit;
using Cers.ModuleKit.Keys;
using Npgsql;

namespace Cers.Host.Configuration;

/// <summary>What can be wrong with a value, each told in the words that follow the key.</summary>
internal static class SettingFaults
{
    public static string? Origin(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url is { PathAndQuery: "/", Fragment: "", UserInfo: "" }
            ? null
            : "is not an absolute http(s) URL without a path";

    public static string? Url(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.UserInfo.Length == 0
            ? null
            : "is not an absolute http(s) URL";

    public static string? Port(string value) => Between(1, 65535)(value) is null ? null : "is not a port, 1 to 65535";

    public static string? Flag(string value) => bool.TryParse(value, out _) ? null : "is neither true nor false";

    public static Func<string, string?> Between(int least, int most) => value =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"is not a whole number from {least} to {most}");

    public static Func<string, string?> OneOf(params string[] names) => value =>
        names.Contains(value, StringComparer.Ordinal) ? null : $"is none of {string.Join(", ", names)}";

    public static string? Key256(string value) => WrappingKey.IsOne(value) ? null : "is not 32 bytes in Base64";

    public static string? SealingKey(string value) => AuditKeys.IsPrivateKey(value) ? null : "is not an EC P-256 private key, PKCS#8 in Base64";

    public static string? VerifyingKey(string value) => AuditKeys.IsPublicKey(value) ? null : "is not an EC public key, SubjectPublicKeyInfo in Base64";

    public static string? Network(string value) =>
        IPAddress.TryParse(value, out _) || System.Net.IPNetwork.TryParse(value, out _) ? null : "is neither an address nor a network such as 10.0.0.0/8";

    public static string? MailAddress(string value) => System.Net.Mail.MailAddress.TryCreate(value, out _) ? null : "is not a mail address";

    public static string? Folder(string value) => Path.IsPathRooted(value) && Directory.Exists(value) ? null : "is not the absolute path of a folder that exists";

    public static string? Listening(string value)
    {
        try
        {
            return value.Split(';').All(url => BindingAddress.Parse(url) is { Scheme: "http" or "https", PathBase: "" }) ? null : "is not a list of http(s) addresses without a path";
        }
        catch (FormatException)
        {
            return "is not a list of addresses such as http://0.0.0.0:8080, separated by ';'";
        }
    }

    /// <summary>Npgsql's own reading; and no setting that puts rows' values into messages of exceptions.</summary>
    public static string? Connection(string value)
    {
        try
        {
            var text = new NpgsqlConnectionStringBuilder(value);
            return string.IsNullOrEmpty(text.Host) ? "names no Host"
                : text.IncludeErrorDetail ? "has Include Error Detail, which puts people's data into logs"
                : text.PersistSecurityInfo ? "has Persist Security Info, which shows the password to whoever asks the connection"
                : null;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException or InvalidCastException)
        {
            return "is not a connection string of Npgsql";
        }
    }
}
