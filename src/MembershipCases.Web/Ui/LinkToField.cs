using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace MembershipCases.Web.Ui;

/// <summary>
/// A line of the error summary: a link to its field that begins with what the field is called. The summary stands before the
/// fields, so this is looked up when the page is sent, and every field has said by then what it is called and its id.
/// </summary>
internal sealed class LinkToField(HttpContext context, string name, string message) : IHtmlContent
{
    /// <summary>Remembers a field of this page.</summary>
    public static void Keep(HttpContext context, FormField field, string label) => context.Items[Key(field.Name)] = new Known(field.Id, label);

    /// <inheritdoc />
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var known = context.Items[Key(name)] as Known;
        writer.Write("<a class=\"ds-link\" href=\"#");
        encoder.Encode(writer, known?.Id ?? FormField.IdOf(name));
        writer.Write("\">");
        encoder.Encode(writer, known is null ? message : $"{known.Label.TrimEnd('?', ':')}: {message}");
        writer.Write("</a>");
    }

    // The binder names a field after the parameter that it filled, a tag helper after the property; they differ in case.
    private static (Type, string) Key(string name) => (typeof(LinkToField), name.ToUpperInvariant());

    private sealed record Known(string Id, string Label);
}
