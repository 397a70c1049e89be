using System.Globalization;
using Cers.Lookups.Contracts;

namespace Cers.Declarations.Domain.Rules;

/// <summary>What goes with the goods: permits, containers, references, certification.</summary>
internal static class DocumentRules
{
    [Rule("DEC-PRM-001")]
    public static void RestrictedGoodsHaveAPermit(Judgement j)
    {
        var permits = j.Content.Permits ?? [];
        if (j.Lines.Any(l => l.Restricted == true && !permits.Any(p => p.LineNumber is null || p.LineNumber == l.LineNumber)))
        {
            j.Finds("permits");
        }
    }

    [Rule("DEC-PRM-003")]
    public static void PermitsOutlastTheExport(Judgement j)
    {
        foreach (var (permit, at) in (j.Content.Permits ?? []).Select((p, i) => (p, i)))
        {
            if (j.Shipment.ExportDateTime is not null && permit.ExpiryDate < j.On)
            {
                j.Finds(string.Create(CultureInfo.InvariantCulture, $"permits[{at}].expiryDate"));
            }
        }
    }

    [Rule("DEC-PRM-004")]
    public static void NoPermitIsGivenTwice(Judgement j)
    {
        var seen = new HashSet<(object?, string, int?)>();
        foreach (var (permit, at) in (j.Content.Permits ?? []).Select((p, i) => (p, i)))
        {
            if (permit.Number is { } number && !seen.Add((permit.Type, number.ToUpperInvariant(), permit.LineNumber)))
            {
                j.Finds(string.Create(CultureInfo.InvariantCulture, $"permits[{at}].number"));
            }
        }
    }

    [Rule("DEC-PRM-005")]
    public static void PermitsCoverLinesThatExist(Judgement j)
    {
        foreach (var (permit, at) in (j.Content.Permits ?? []).Select((p, i) => (p, i)))
        {
            if (permit.LineNumber is { } number && j.Lines.All(l => l.LineNumber != number))
            {
                j.Finds(string.Create(CultureInfo.InvariantCulture, $"permits[{at}].lineNumber"));
            }
        }
    }

    [Rule("DEC-CNT-001")]
    public static void ContainerizedGoodsNameTheirContainers(Judgement j)
    {
        if (j.Shipment.Containerized == true && j.Content.Containers is null or [])
        {
            j.Finds("containers");
        }
    }

    [Rule("DEC-CNT-002")]
    public static void OtherGoodsNameNone(Judgement j)
    {
        if (j.Shipment.Containerized == false && j.Content.Containers is { Count: > 0 })
        {
            j.Finds("containers");
        }
    }

    [Rule("DEC-CNT-003")]
    public static void ContainerTypeIsKnown(Judgement j)
    {
        foreach (var (container, at) in (j.Content.Containers ?? []).Select((c, i) => (c, i)))
        {
            if (j.Shipment.Containerized == true && !j.Knows(CodeTable.ContainerTypes, container.Type))
            {
                j.Finds(string.Create(CultureInfo.InvariantCulture, $"containers[{at}].type"));
            }
        }
    }

    [Rule("DEC-CNT-005")]
    public static void NoContainerIsGivenTwice(Judgement j)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (container, at) in (j.Content.Containers ?? []).Select((c, i) => (c, i)))
        {
            if (container.Number is { } number && !seen.Add(number))
            {
                j.Finds(string.Create(CultureInfo.InvariantCulture, $"containers[{at}].number"));
            }
        }
    }

    [Rule("DEC-REF-001")]
    public static void NoReferenceIsGivenTwice(Judgement j)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (reference, at) in (j.Content.References ?? []).Select((r, i) => (r, i)))
        {
            if (!seen.Add(reference))
            {
                j.Finds(string.Create(CultureInfo.InvariantCulture, $"references[{at}]"));
            }
        }
    }

    [Rule("DEC-CRT-001")]
    public static void DeclarationIsCertified(Judgement j)
    {
        if (j.Content.Certifier?.Certified != true)
        {
            j.Finds("certifier.certified");
        }
    }

    [Rule("DEC-CRT-002")]
    public static void CertifierGivesAFullName(Judgement j)
    {
        if (j.Content.Certifier?.Name is { } name && !name.Contains(' ', StringComparison.Ordinal))
        {
            j.Finds("certifier.name");
        }
    }

    [Rule("DEC-PRM-002")]
    public static void OftenControlledGoodsAreVerified(Judgement j)
    {
        foreach (var (line, at) in j.NumberedLines())
        {
            if (line.Restricted != true && Headings.Under(line.HsCode, "93", "2612", "2844", "3602", "7102", "4403"))
            {
                j.FindsAtLine(at, "restricted");
            }
        }
    }

    [Rule("DEC-PRM-006")]
    public static void PermitsAreForRestrictedGoods(Judgement j)
    {
        if (j.Content.Permits is { Count: > 0 } && !j.AnyRestricted)
        {
            j.Finds("permits");
        }
    }

    [Rule("DEC-PRM-007")]
    public static void PermitsAreMadeAvailable(Judgement j)
    {
        if (j.Content.Permits is { Count: > 0 })
        {
            j.Finds("permits");
        }
    }

    [Rule("DEC-CNT-004")]
    public static void ContainerNumberPassesItsCheckDigit(Judgement j)
    {
        foreach (var (container, at) in (j.Content.Containers ?? []).Select((c, i) => (c, i)))
        {
            if (container.Number is { } number && !CheckDigits.Container(number))
            {
                j.Finds(string.Create(CultureInfo.InvariantCulture, $"containers[{at}].number"));
            }
        }
    }
}
