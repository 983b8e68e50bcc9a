using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MembershipCases.Web.Ui;

/// <summary>
/// Renders the hidden fields that make a form idempotent when it is submitted twice: <c>&lt;mc-command
/// version="@Model.Version" /&gt;</c> renders <c>CommandId</c>, <c>Version</c> and on whose behalf the user acts.
/// </summary>
[HtmlTargetElement("mc-command", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CommandTagHelper(TimeProvider time, CurrentUser user) : TagHelper
{
    /// <summary>The version of the record that the form was rendered from; omitted when there is none yet.</summary>
    public long? Version { get; set; }

    /// <summary>The prefix of the field names, such as <c>Command.</c>.</summary>
    public string Prefix { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        Hidden(output, Prefix + "CommandId", Guid.CreateVersion7(time.GetUtcNow()).ToString());
        Hidden(output, CurrentUser.ActsForField, user.ActsFor);
        if (Version is { } version)
            Hidden(output, Prefix + "Version", version.ToString(CultureInfo.InvariantCulture));
    }

    private static void Hidden(TagHelperOutput output, string name, string value) =>
        output.Content.AppendHtml("<input type=\"hidden\" name=\"").Append(name).AppendHtml("\" value=\"").Append(value)
            .AppendHtml("\">");
}
