using Cers.ModuleKit.Audit;
using Cers.Testing.Databases;

namespace Cers.Host.Tests.Running;

/// <summary>What a Host in Production must be told, and no more, as environment variables.</summary>
internal static class ProductionSettings
{
    public const string WrappingKey = "dGhlIHdyYXBwaW5nIGtleSBvZiBvdXIgdGVzdHMgMzI=";

    public static readonly string SigningKey = AuditKeys.Draw();

    public static Dictionary<string, string?> For(TestDatabase database) => For(database.App);

    public static Dictionary<string, string?> For(string connection) => new(StringComparer.Ordinal)
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["Cers__PublicUrl"] = "https://exports.example",
        ["ConnectionStrings__Cers"] = connection,
        ["Cers__Keys__Wrapping"] = WrappingKey,
        ["Cers__Audit__SigningKey"] = SigningKey,
        ["Cers__Mail__Host"] = "127.0.0.1",
        ["Cers__Mail__From"] = "no-reply@exports.example",
        ["SignIn__Providers__0__Name"] = "GCKEY",
        ["SignIn__Providers__0__Authority"] = "https://gckey.example",
        ["SignIn__Providers__0__ClientId"] = "cers",
        ["SignIn__Providers__0__ClientSecret"] = "secret",
    };
}
