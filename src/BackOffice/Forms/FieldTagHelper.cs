using Cers.BackOffice.Languages;
using Cers.Kernel;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Cers.BackOffice.Forms;

/// <summary>
/// What every form field of the design system has in common: its name, id, label, hint, the value that was sent, and its error.
/// Only the server judges the input, so that both languages and every browser get the same answer.
/// </summary>
public abstract class FieldTagHelper(InLanguage language) : TagHelper
{
    /// <summary>The property of the page model that the field fills.</summary>
    public required ModelExpression For { get; set; }

    public required LocalizedText Label { get; set; }

    public LocalizedText? Hint { get; set; }

    public bool Required { get; set; } = true;

    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext View { get; set; }

    protected string Say(LocalizedText text) => language[text];

    /// <summary>The value to show: what was sent, else what the page model holds.</summary>
    protected string? Shown()
    {
        var sent = View.ModelState.TryGetValue(For.Name, out var entry) ? entry.AttemptedValue : null;
        return sent ?? For.Model?.ToString();
    }

    protected void Describe(TagHelperOutput output, string component)
    {
        output.TagName = component;
        output.TagMode = TagMode.StartTagAndEndTag;
        var id = FieldName.ToId(For.Name);
        // The summary's links look the host up; the control inside its shadow needs another id.
        output.Attributes.SetAttribute("id", id);
        output.Attributes.SetAttribute("name", For.Name);
        output.Attributes.SetAttribute("label", Say(Label));
        output.Attributes.SetAttribute("validate-on", "other");
        if (Hint is not null)
        {
            output.Attributes.SetAttribute("hint", Say(Hint));
        }

        if (Required)
        {
            output.Attributes.SetAttribute(new TagHelperAttribute("required"));
        }

        if (Shown() is { Length: > 0 } value)
        {
            output.Attributes.SetAttribute("value", value);
        }

        if (View.ModelState.TryGetValue(For.Name, out var state) && state.Errors.Count > 0)
        {
            output.Attributes.SetAttribute("error-message", string.Join(" ", state.Errors.Select(error => error.ErrorMessage)));
        }
    }
}
