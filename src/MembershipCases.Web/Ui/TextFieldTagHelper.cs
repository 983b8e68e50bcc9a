using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MembershipCases.Web.Ui;

/// <summary>
/// Renders a single-line field for text, a date, a number or an e-mail address: <c>&lt;mc-field asp-for="Title"
/// /&gt;</c>.
/// </summary>
/// <remarks>Dates are typed as <c>dd.MM.yyyy</c>, so that they look the same in every browser.</remarks>
[HtmlTargetElement("mc-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextFieldTagHelper(Texts texts) : ControlTagHelper(texts)
{
    private static readonly HashSet<Type> Whole = [typeof(int), typeof(long), typeof(short), typeof(byte)];

    /// <summary>The type of the input element; <c>text</c> when omitted.</summary>
    public string Type { get; set; } = "text";

    /// <inheritdoc />
    protected override string? Hint => base.Hint ?? (IsDate ? T["field.date-hint"].Value : null);

    private bool IsDate => Field.Type == typeof(DateOnly);

    /// <inheritdoc />
    protected override TagBuilder Control() => Element(
        "input", null, ("type", Type), ("value", Field.Value), ("inputmode", InputMode),
        ("autocomplete", IsDate ? "off" : null), ("size", IsDate || InputMode is not null ? "12" : null));

    private string? InputMode =>
        Whole.Contains(Field.Type) ? "numeric" : Field.Type == typeof(decimal) ? "decimal" : null;
}
