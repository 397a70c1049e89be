using Cers.Host.Limits;
using Cers.ModuleKit.Audit;
using Cers.ModuleKit.Keys;
using static Cers.Host.Configuration.SettingFaults;

namespace Cers.Host.Configuration;

/// <summary>
/// Every setting of CERS, whoever reads it. docs/configuration.md is made of this list; a key that the code reads and that is not here fails a
/// test, and so does one here that nothing reads.
/// </summary>
internal static class Settings
{
    /// <summary>Below these, a key that is not listed is a typing error and stops the start.</summary>
    private static readonly string[] Ours = ["Cers", "SignIn", "Development"];

    public static IReadOnlyList<Setting> All { get; } =
    [
        new(HostSettings.PublicUrlKey, "Where people and programs reach CERS: scheme and host of every link, cookie and redirect, and the issuer of access tokens. https in Production.")
        {
            Needed = Needed.InProduction, Example = "https://exports.example", Fault = Origin,
        },
        new(HostSettings.UrlsKey, "The addresses to listen on, separated by `;`. In the environment: `ASPNETCORE_URLS`.")
        {
            Default = "`http://127.0.0.1:` and the port", Example = "http://0.0.0.0:8080", Fault = Listening,
        },
        new(HostSettings.PortKey, "The port on loopback, where no address is given; also `--port`.") { Default = "5080", Example = "5080", Fault = Port },
        new(HostSettings.TrustedProxiesKey, "An address or network of a proxy whose `X-Forwarded-For` is believed. From anyone else it is ignored.")
        {
            Example = "10.0.0.0/8", Fault = Network,
        },
        new("Kestrel:Certificates:Default:Path", "The certificate (PEM) for an https address, when no proxy terminates TLS. TLS 1.2 and 1.3 only.") { Example = "/etc/cers/tls.pem" },
        new("Kestrel:Certificates:Default:KeyPath", "Its private key (PEM).") { Example = "/etc/cers/tls.key" },
        new("AllowedHosts", "Host headers that are answered, separated by `;`.") { Default = "`*`: the public URL's host counts", Example = "exports.example" },
        new(SecretFiles.FolderKey, "A folder with a file a secret: the file's name is the key with `__` for `:`. systemd's `CREDENTIALS_DIRECTORY` is read without being named here.")
        {
            Example = "/run/secrets", Fault = Folder,
        },
        new(HostSettings.ConnectionKey, "The connection string of PostgreSQL, as the role cers_app.")
        {
            Needed = Needed.InProduction, Secret = true, Example = "Host=db;Database=cers;Username=cers_app;Password=…;SSL Mode=VerifyFull", Fault = Connection,
        },
        new(HostSettings.MigratorConnectionKey, "The same as the role cers_migrator, for `Cers.Host migrate`. A server does not need it.")
        {
            Default = "`ConnectionStrings:Cers`", Secret = true, Example = "Host=db;Database=cers;Username=cers_migrator;Password=…", Fault = Connection,
        },
        new(WrappingKey.Setting, "The key that wraps the key ring: 32 random bytes in Base64. Without it nothing encrypted can be read again: keep it apart from the database.")
        {
            Needed = Needed.InProduction, Secret = true, Example = "`openssl rand -base64 32`", Fault = Key256,
        },
        new(WrappingKey.PreviousSetting, "While the wrapping key is replaced: the one before. `Cers.Host keys rewrap` then wraps every key by the new one.")
        {
            Secret = true, Example = "`openssl rand -base64 32`", Fault = Key256,
        },
        new(AuditKeys.Setting, "The key that signs the seals of the audit trail: an EC P-256 private key, PKCS#8 in Base64. Keep it apart from the database.")
        {
            Needed = Needed.InProduction, Secret = true, Example = "`openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -outform DER | base64 -w0`", Fault = SealingKey,
        },
        new(AuditKeys.PublicKeysSetting + ":N", "A public key whose seals are trusted beside those of the signing key: SubjectPublicKeyInfo in Base64.") { Example = "MFkwEwYHKoZI…", Fault = VerifyingKey },
        new("Cers:Mail:Host", "The mail server.") { Needed = Needed.InProduction, Example = "smtp.example" },
        new("Cers:Mail:Port", "Its port.") { Default = "587", Example = "587", Fault = Port },
        new("Cers:Mail:StartTls", "Demands STARTTLS; there is no fall back to clear text.") { Default = "true", Example = "true", Fault = Flag },
        new("Cers:Mail:User", "The user name at the mail server, where it asks for one.") { Example = "cers" },
        new("Cers:Mail:Password", "The password there.") { Secret = true, Example = "…" },
        new("Cers:Mail:From", "The sender's address.") { Needed = Needed.InProduction, Example = "no-reply@exports.example", Fault = MailAddress },
        new("Cers:Files:ClamAv", "The ClamAV daemon that scans uploaded files, host:port.")
        {
            Default = "none: each purpose of files says whether it takes them unscanned", Example = "127.0.0.1:3310",
        },
        new("Cers:Registration:UnitMailbox", "The registration unit's mailbox, for alarms, and for answers to officers without an address here.") { Default = "none: alarms stand on the application's page alone", Example = "unit@exports.example", Fault = MailAddress },
        new("Cers:Registration:UnitLanguage", "The language of those mails, `en` or `fr`.") { Default = "en", Example = "fr", Fault = OneOf("en", "fr") },
        new("SignIn:Providers:N:Name", "The OpenID Connect provider: `GCKEY`, `SIGN_IN_PARTNER` or `STAFF`. Only STAFF's word on staff roles counts.")
        {
            Needed = Needed.InProduction, Example = "GCKEY", Fault = OneOf("GCKEY", "SIGN_IN_PARTNER", "STAFF"),
        },
        new("SignIn:Providers:N:Authority", "Its issuer, exactly as its discovery document and tokens say it. https in Production.") { Example = "https://gckey.example", Fault = Url },
        new("SignIn:Providers:N:ClientId", "Our client id there.") { Example = "cers" },
        new("SignIn:Providers:N:ClientSecret", "Our client secret there.") { Secret = true, Example = "…" },
        new("SignIn:Providers:N:MetadataAddress", "Where its discovery document is.") { Default = "below the authority", Example = "https://gckey.example/.well-known/openid-configuration", Fault = Url },
        new("SignIn:Providers:N:TwoFactorAcr:M", "A value of `acr` by which it says that it asked for two factors. `amr` with `mfa` says so too. Without either, we ask for the second factor ourselves.")
        {
            Example = "urn:gc-ca:cyber-auth:assurance:loa3",
        },
        .. RateBudgets.All.Select(b => new Setting(b.Key, b.Meaning) { Default = HostSettings.Text(b.PerMinute), Example = HostSettings.Text(b.PerMinute * 2), Fault = Between(1, 1_000_000) }),
        new(GraphQLSettings.OperationsAtOnceKey, "GraphQL operations of one person or address at once; one more is refused, not queued.") { Default = "64", Example = "128", Fault = Between(1, 10_000) },
        new(HostSettings.DrainAnnounceKey, "Seconds between TERM and closing the door: ready answers 503, requests are still served, and balancers notice.")
        {
            Default = "10; in Development 0", Example = "15", Fault = Between(0, 600),
        },
        new(HostSettings.DrainFinishKey, "Seconds that requests, jobs and mails under way have after that.") { Default = "30", Example = "60", Fault = Between(1, 600) },
        new(HostSettings.CollectorKey, "The OpenTelemetry collector. Without it nothing is collected or sent. The other `OTEL_*` settings of the SDK hold too.") { Example = "http://127.0.0.1:4318", Fault = Url },
        new("OTEL_EXPORTER_OTLP_PROTOCOL", "`grpc` or `http/protobuf`.") { Default = "grpc", Example = "http/protobuf", Fault = OneOf("grpc", "http/protobuf") },
        new("OTEL_EXPORTER_OTLP_HEADERS", "Headers for the collector, such as a key.") { Secret = true, Example = "api-key=…" },
        new("Logging:LogLevel:Default", "The least severe level that is logged. Below Warning, categories of `Microsoft` and `Npgsql` tell addresses and SQL: leave them.")
        {
            Default = "Information", Example = "Warning", Fault = OneOf([.. Enum.GetNames<LogLevel>()]),
        },
        new(HostSettings.SimulatorKey, "The sign-in simulator, which lets anyone be anyone. Development only; elsewhere the start is refused.") { Default = "false; in Development true", Example = "true", Fault = Flag },
        new(HostSettings.DataKey, "Development: where the private PostgreSQL and mails are kept; also `--data`.") { Default = "`.data` of the checkout", Example = "/tmp/cers" },
        new(HostSettings.FreshKey, "Development: throws away what is kept there; also `--fresh true`.") { Default = "false", Example = "true", Fault = Flag },
        new("ConnectionStrings:CersRead", "Development: set by the Host for tools, as the role cers_read.") { Secret = true, Fault = Connection },
    ];

    private static Dictionary<string, Setting> ByKey { get; } = All.ToDictionary(s => s.Key, StringComparer.OrdinalIgnoreCase);

    public static Setting? Find(string key) => ByKey.GetValueOrDefault(Setting.Pattern(key));

    /// <summary>True where a key that is not listed can only be a typing error.</summary>
    public static bool IsOurs(string key) => Ours.Contains(key.Split(':')[0], StringComparer.OrdinalIgnoreCase);
}
