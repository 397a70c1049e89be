using Cers.BackOffice.Languages;
using Cers.Kernel;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Cers.BackOffice.Forms;

/// <summary>One of a list: <c>&lt;select-field for="Reason" label="…" choices="…" /&gt;</c>.</summary>
[HtmlTargetElement("select-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectFieldTagHelper(InLanguage language) : FieldTagHelper(language)
{
    public static readonly LocalizedText Choose = new("Choose one", "Choisir une option");

    /// <summary>What is sent, and what the person reads.</summary>
    public required IReadOnlyList<Choice> Choices { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Describe(output, "gcds-select");
        output.Attributes.SetAttribute("select-id", FieldName.ToId(For.Name) + "-control");
        output.Attributes.SetAttribute("default-value", Say(Choose));
        var chosen = Shown();
        foreach (var choice in Choices)
        {
            var option = new TagBuilder("option");
            option.Attributes["value"] = choice.Value;
            if (choice.Value == chosen)
            {
                option.Attributes["selected"] = "selected";
            }

            option.InnerHtml.Append(Say(choice.Text));
            output.Content.AppendHtml(option);
        }
    }
}

/// <summary>An entry of a list to choose from.</summary>
public sealed record Choice(string Value, LocalizedText Text);
