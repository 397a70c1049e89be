using System.Globalization;
using Cers.Kernel;
using Cers.ModuleKit.Data;

namespace Cers.Registration.Domain;

/// <summary>A client for which a former CAED client reported exports there, and when last.</summary>
internal sealed class CaedClient
{
    public required BusinessNumber CspBusinessNumber { get; init; }

    public required BusinessNumber ClientBusinessNumber { get; init; }

    public required string ClientName { get; init; }

    public required string ClientEmail { get; init; }

    public required Language ClientLanguage { get; init; }

    public required DateOnly LastReportedOn { get; init; }
}

/// <summary>Clients for which a report was sent in this window come to CERS with their provider. A bound that is not set does not limit.</summary>
internal sealed record CaedWindow(DateOnly From, DateOnly To)
{
    public static CaedWindow On(DateOnly day, DatedSettings settings) =>
        new(Bound(settings.Text("caed.association.from", day)) ?? DateOnly.MinValue, Bound(settings.Text("caed.association.to", day)) ?? DateOnly.MaxValue);

    public bool Holds(DateOnly day) => From <= day && day <= To;

    private static DateOnly? Bound(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
