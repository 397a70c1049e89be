using Cers.BackOffice.Access;
using Cers.BackOffice.Looks;
using Cers.Declarations.Contracts;
using Cers.Declarations.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Messaging;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Declarations.Pages.View;

/// <summary>A declaration on one page: what was declared in the chosen version, what the rules said of it and why, and what became of it.</summary>
[PagePermission(DeclarationsPermissions.Search)]
public sealed class DetailsModel(IDoor door, Looking looking, ICurrentActor current, IPermissions permissions) : LookPage(looking, current, permissions)
{
    private const string NoNumber = "declarations.unknown";

    /// <summary>The number; addresses are lower-cased on their way.</summary>
    [BindProperty(SupportsGet = true, Name = "declaration")]
    public string Number { get; set => field = value.ToUpperInvariant(); } = string.Empty;

    /// <summary>Null for the newest.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Version { get; set; }

    /// <summary>The first commodity line shown.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Line { get; set; }

    /// <summary>What the officer looks for, in the form that asks it.</summary>
    [BindProperty]
    public string? Purpose { get; set; }

    public DeclarationView Declaration { get; private set; } = null!;

    public override string Subject => $"declaration {Number}";

    protected override string Said => new WhyLooked(Enum.TryParse<LookPurpose>(Purpose, out var purpose) ? purpose : (LookPurpose)(-1), Why).Text;

    protected override void Ask(string why)
    {
        var said = WhyLooked.Of(why);
        (Purpose, Why) = (said.Purpose.ToString(), said.Detail);
    }

    protected override async Task<IReadOnlyList<Error>> ReadAsync(string why, CancellationToken ct)
    {
        if (!ProofOfReport.TryParse(Number, out var number))
        {
            return [new NotFound(NoNumber, DetailsTexts.Unknown)];
        }

        var answer = await door.SendAsync(new ViewDeclaration(number, Version, Line ?? 1, WhyLooked.Of(why)), ct);
        Declaration = answer.IsSuccess ? answer.Value : null!;
        return answer.Errors;
    }
}
