using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MembershipCases.Web.Ui;

/// <summary>
/// Renders a file upload: <c>&lt;mc-file asp-for="File" accept=".txt,.docx,.pdf" /&gt;</c>; the form needs
/// <c>enctype="multipart/form-data"</c>.
/// </summary>
[HtmlTargetElement("mc-file", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FileFieldTagHelper(Texts texts) : ControlTagHelper(texts)
{
    /// <inheritdoc />
    protected override TagBuilder Control() => Element("input", null, ("type", "file"));
}
