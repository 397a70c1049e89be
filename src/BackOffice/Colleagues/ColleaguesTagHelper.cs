using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Cers.BackOffice.Colleagues;

/// <summary>
/// The place where a page tells who else has one about the same thing open, so that two do not work on it unknowingly:
/// <c>&lt;colleagues-on subject="application EXP-2026-000001" /&gt;</c>. colleagues.js fills it and keeps it fresh while the page is looked at.
/// </summary>
[HtmlTargetElement("colleagues-on", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ColleaguesTagHelper : TagHelper
{
    public string Subject { get; set; } = string.Empty;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "colleagues");
        // Told when it changes, and yet no status: that is what a step of the reader's own did.
        output.Attributes.SetAttribute("aria-live", "polite");
        output.Attributes.SetAttribute("data-subject", Subject);
    }
}
