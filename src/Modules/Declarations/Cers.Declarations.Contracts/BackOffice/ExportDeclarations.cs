using Cers.Messaging;

namespace Cers.Declarations.Contracts.BackOffice;

/// <summary>What <see cref="FindDeclarations"/> finds, at most <see cref="Most"/>, for a file. Refused without a reason.</summary>
[Permission(DeclarationsPermissions.Search)]
public sealed record ExportDeclarations(WhyLooked Why, DeclarationCriteria Criteria, DeclarationSort Sort) : IAuditedQuery<DeclarationExtract>
{
    public const int Most = 10_000;

    public string Reason => Why.Text;
}

/// <param name="More">True when there are more: a narrower search gets them.</param>
public sealed record DeclarationExtract(IReadOnlyList<FoundDeclaration> Rows, bool More);
