using System.Globalization;
using Cers.BackOffice.Forms;
using Cers.BackOffice.Languages;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Cers.BackOffice.Areas.Registration.Pages.Register;

/// <summary>What staff write of an RM account, as the fields have it.</summary>
public interface ICorrection
{
    string? Open { get; }

    string? Designation { get; }

    string? LegalName { get; }

    string? AsOf { get; }

    string? Reason { get; }
}

internal static class CorrectionFields
{
    public static IReadOnlyList<Choice> States { get; } = [new("true", RegisterTexts.OfOpen(true).Text), new("false", RegisterTexts.OfOpen(false).Text)];

    public static IReadOnlyList<Choice> Designations { get; } = [.. Enum.GetValues<RmDesignation>().Select(d => new Choice(d.ToString(), RegistryWords.Of(d).Text))];

    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The command that the fields make; null when one cannot be read, which is said at its field.</summary>
    public static CorrectRmAccount? Read(this ICorrection fields, string number, Guid? lastChange, HttpContext http, ModelStateDictionary state)
    {
        var asOf = TypedDay.Of(fields.AsOf);
        if (asOf is null)
        {
            state.AddModelError(nameof(ICorrection.AsOf), RegisterTexts.NoDay.In(PageLanguage.Of(http)));
        }

        if (fields.Open is not ("true" or "false"))
        {
            state.AddModelError(nameof(ICorrection.Open), SelectFieldTagHelper.Choose.In(PageLanguage.Of(http)));
        }

        return state.IsValid && asOf is { } day
            ? new CorrectRmAccount(
                number, lastChange, fields.Open == "true", Chosen.Of<RmDesignation>(fields.Designation), fields.LegalName ?? string.Empty, day, fields.Reason ?? string.Empty)
            : null;
    }
}
