using Cers.GraphQL.TypeSystem.Scalars;
using Cers.Kernel;

namespace Cers.ModuleKit.GraphQL;

/// <summary>A scalar of one of the kernel's text values.</summary>
internal abstract class TextScalar<T>(string name, string description)
    : StringScalar<T>(name, description, null, T.TryParse, value => value.Value)
    where T : struct, ITextValue<T>;

internal sealed class BusinessNumberType() : TextScalar<BusinessNumber>(
    "BusinessNumber", "A business number of an RM account: nine digits with check digit, RM, four digits. Blanks are ignored on input.");

internal sealed class AuthorizationIdType() : TextScalar<AuthorizationId>(
    "AuthorizationId", "An authorization ID of the Export Program: two letters and four digits.");

internal sealed class ProofOfReportType() : TextScalar<ProofOfReport>(
    "ProofOfReport", "A proof-of-report number: authorization ID, date of receipt (YYYYMMDD) and sequence; 15 to 25 characters.");

internal sealed class HsCodeType() : TextScalar<HsCode>(
    "HsCode", "An export code of the Harmonized System: eight digits.");

internal sealed class UserReferenceNumberType() : TextScalar<UserReferenceNumber>(
    "UserReferenceNumber", "A person's user reference number: U, eight digits and a check digit.");
