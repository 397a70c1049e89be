using Cers.Kernel;

namespace Cers.Registration.Contracts;

/// <summary>What the system itself knows for or against a designation.</summary>
/// <param name="Origin">Where the designation comes from that the business was accepted with.</param>
/// <param name="Accepted">That designation.</param>
/// <param name="ProvidesServices">The form's answer to 'will this account serve other exporters'; null for a former CAED client.</param>
/// <param name="FiledOwn">It filed for itself since <paramref name="Since"/>.</param>
/// <param name="ExportersFiledFor">Business numbers of others that it filed for since then; 100 means 100 or more.</param>
/// <param name="OneTimeSubmissions">One-time submissions since then.</param>
/// <param name="Associations">Clients that are associated with it, or asked for.</param>
/// <param name="At">When this was found.</param>
public sealed record CaseEvidence(
    DesignationOrigin Origin,
    BusinessDesignation Accepted,
    bool? ProvidesServices,
    bool FiledOwn,
    int ExportersFiledFor,
    int OneTimeSubmissions,
    int Associations,
    DateOnly Since,
    DateTimeOffset At)
{
    /// <summary>So far back filings count.</summary>
    public const int Months = 24;

    /// <summary>It did nothing that only a customs service provider may do.</summary>
    public bool NeverActedForOthers => this is { ExportersFiledFor: 0, OneTimeSubmissions: 0, Associations: 0 };
}
