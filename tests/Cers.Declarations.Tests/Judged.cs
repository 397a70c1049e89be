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

    public static Judgement Of(Action<JsonObject> change, FilingRights? rights = null)
    {
        var document = ValidDeclaration.At(Now)
            .Set("exporter.businessNumber", Rights.BusinessNumber.Value)
            .Set("exporter.authorizationId", Rights.AuthorizationId.Value)
            .Set("exporter.name", Rights.LegalName);
        change(document);
        var content = document.Deserialize<DeclarationContent>(DocumentJson.Options)!;
        var judgement = new Judgement(Normalization.Clean(content), TestTables.All, rights ?? Rights, Now);
        RuleSet.Judge(judgement);
        return judgement;
    }
}
