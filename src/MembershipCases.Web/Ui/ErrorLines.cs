using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Ui;

/// <summary>
/// Renders the lines of the error summary in the order of the fields, each a link that begins with the field's label.
/// The summary precedes the fields, so its rendering is deferred until the whole page is written and all fields are
/// known.
/// </summary>
internal sealed class ErrorLines(DrawnFields drawn, ModelStateDictionary state) : IHtmlContent
{
    /// <inheritdoc />
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        // Errors of the whole form have no field and come first.
        foreach (var (name, entry) in state.OrderBy(entry => drawn.Find(entry.Key)?.Place ?? -1))
        {
            foreach (var error in entry?.Errors ?? []) Line(name, error.ErrorMessage).WriteTo(writer, encoder);
        }
    }

    private TagBuilder Line(string name, string message)
    {
        var line = new TagBuilder("li");
        if (name.Length == 0) line.InnerHtml.Append(message);
        else line.InnerHtml.AppendHtml(Link(name, message));
        return line;
    }

    private TagBuilder Link(string name, string message)
    {
        var field = drawn.Find(name);
        var link = new TagBuilder(
            "a") { Attributes = { ["class"] = "ds-link", ["href"] = $"#{field?.Id ?? FormField.IdOf(name)}" } };
        link.InnerHtml.Append(field?.Label is { } label ? $"{label.TrimEnd('?', ':')}: {message}" : message);
        return link;
    }
}
