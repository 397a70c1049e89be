using System.Text.Json;
using System.Text.Json.Nodes;
using Cers.Declarations.Data;
using Cers.Declarations.Domain.Document;
using Cers.Declarations.Domain.Elements;
using Cers.Declarations.Domain.Rules;
using Cers.Kernel;
using Cers.Registration.Contracts;
using Cers.Testing.Data;

namespace Cers.Declarations.Tests;

/// <summary>Judges documents on a Tuesday in winter, as Harbour Foods.</summary>
internal static class Judged
{
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 15, 0, 0, TimeSpan.Zero);

    public static readonly FilingRights Rights = new(
        BusinessNumber.Parse("123456782RM0001"), AuthorizationId.Parse("BC1234"), true, "Harbour Foods Inc.", "Harbour Foods", BusinessDesignation.Exporter, true);

    /// <summary>A customs service provider, and a client for which it files.</summary>
    public static readonly FilingRights Provider = Rights with { Designation = BusinessDesignation.CustomsServiceProvider };

    public static readonly FilingRights Client = new(
        BusinessNumber.Parse("100000009RM0001"), AuthorizationId.Parse("BD0007"), true, "Northern Kelp Ltd.", null, BusinessDesignation.Exporter, true);

    public static JsonObject Document() => ValidDeclaration.At(Now)
        .Set("exporter.businessNumber", Rights.BusinessNumber.Value)
        .Set("exporter.authorizationId", Rights.AuthorizationId.Value)
        .Set("exporter.name", Rights.LegalName);

    public static Judgement Of(Action<JsonObject> change, FilingRights? rights = null, FilingRights? client = null)
    {
        var document = Document();
        change(document);
        var content = document.Deserialize<DeclarationContent>(DocumentJson.Options)!;
        var clean = Normalization.Clean(content);
        var exporter = !BusinessNumber.TryParse(clean.Exporter?.BusinessNumber, out var number) || number == Rights.BusinessNumber ? rights ?? Rights
            : number == client?.BusinessNumber ? client : null;
        var judgement = new Judgement(clean, TestTables.All, rights ?? Rights, exporter, Now);
        RuleSet.Judge(judgement);
        return judgement;
    }
}
