using System.Globalization;
using Cers.BackOffice.Languages;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Cers.BackOffice.Forms;

/// <summary>Some lines of text: <c>&lt;textarea-field for="Note" label="…" max="500" /&gt;</c>.</summary>
[HtmlTargetElement("textarea-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextareaFieldTagHelper(InLanguage language) : FieldTagHelper(language)
{
    /// <summary>The most characters that the component lets a person type.</summary>
    public int Max { get; set; }

    public int Rows { get; set; } = 4;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Describe(output, "gcds-textarea");
        output.Attributes.SetAttribute("textarea-id", FieldName.ToId(For.Name) + "-control");
        output.Attributes.SetAttribute("rows", Rows.ToString(CultureInfo.InvariantCulture));
        if (Max > 0)
        {
            output.Attributes.SetAttribute("maxlength", Max.ToString(CultureInfo.InvariantCulture));
        }
    }
}
