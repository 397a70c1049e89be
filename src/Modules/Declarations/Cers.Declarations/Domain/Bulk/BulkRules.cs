using System.Collections.Frozen;
using System.Reflection;
using Cers.Declarations.Domain.Rules;
using Cers.Kernel;

namespace Cers.Declarations.Domain.Bulk;

/// <summary>The rules about files, records and fields; what the catalogue says of them is told here, what they look at is the readers'.</summary>
internal static class BulkRules
{
    public const string FileName = "BLK-FIL-001";
    public const string FileSize = "BLK-FIL-002";
    public const string Encoding = "BLK-FIL-003";
    public const string DeclarationCount = "BLK-FIL-004";
    public const string FirstLine = "BLK-FIL-005";
    public const string SameFile = "BLK-FIL-006";
    public const string Archive = "BLK-FIL-007";
    public const string StrayRow = "BLK-FIL-008";
    public const string RecordType = "BLK-REC-001";
    public const string HeaderLength = "BLK-REC-002";
    public const string RecordLength = "BLK-REC-003";
    public const string NoDetail = "BLK-REC-004";
    public const string BeforeDetail = "BLK-REC-005";
    public const string NotTogether = "BLK-REC-006";
    public const string BlankLine = "BLK-REC-007";
    public const string RecordCount = "BLK-REC-008";
    public const string LineEnd = "BLK-REC-009";
    public const string JsonObject = "BLK-REC-010";
    public const string Number = "BLK-FLD-001";
    public const string Time = "BLK-FLD-002";
    public const string Justified = "BLK-FLD-003";
    public const string Reserved = "BLK-FLD-004";
    public const string ReferenceTwice = "BLK-FLD-005";
    public const string UnknownField = "BLK-FLD-006";
    public const string NotCarried = "BLK-CNV-001";

    /// <summary>Rules of elements that also hold for what only a file has.</summary>
    public const string Mandatory = "DEC-GEN-001";
    public const string Invalid = "DEC-GEN-002";
    public const string TextLength = "DEC-GEN-003";
    public const string Characters = "DEC-GEN-004";

    private const string Field = "{field}";

    /// <summary>The ids that begin with BLK.</summary>
    public static FrozenSet<string> Ids { get; } = typeof(BulkRules).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => f.GetRawConstantValue()).OfType<string>().Where(id => id.StartsWith("BLK-", StringComparison.Ordinal)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The refusal of a file before anything of it is read.</summary>
    public static RuleViolation Broken(string ruleId, params ReadOnlySpan<(string Placeholder, object Value)> values) => new(ruleId, Say(ruleId, field: null, values), "file");

    /// <summary>The rule's text, its placeholders filled.</summary>
    public static LocalizedText Say(string ruleId, LocalizedText? field, params ReadOnlySpan<(string Placeholder, object Value)> values)
    {
        var (en, fr) = (RuleCatalogue.Find(ruleId).Text.En, RuleCatalogue.Find(ruleId).Text.Fr);
        if (field is not null)
        {
            (en, fr) = (en.Replace(Field, field.En, StringComparison.Ordinal), fr.Replace(Field, field.Fr, StringComparison.Ordinal));
        }

        foreach (var (placeholder, value) in values)
        {
            var text = FormattableString.Invariant($"{value}");
            (en, fr) = (en.Replace($"{{{placeholder}}}", text, StringComparison.Ordinal), fr.Replace($"{{{placeholder}}}", text, StringComparison.Ordinal));
        }

        return new LocalizedText(en, fr);
    }
}
