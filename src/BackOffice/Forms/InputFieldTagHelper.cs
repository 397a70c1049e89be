using Cers.BackOffice.Languages;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Cers.BackOffice.Forms;

/// <summary>A line of text: <c>&lt;input-field for="Reference" label="…" /&gt;</c>.</summary>
[HtmlTargetElement("input-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class InputFieldTagHelper(InLanguage language) : FieldTagHelper(language)
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Describe(output, "gcds-input");
        output.Attributes.SetAttribute("input-id", FieldName.ToId(For.Name) + "-control");
        output.Attributes.SetAttribute("type", "text");
    }
}
