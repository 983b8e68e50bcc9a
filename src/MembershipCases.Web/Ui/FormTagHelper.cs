using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MembershipCases.Web.Ui;

/// <summary>A piece of a form that takes label, hint, error and ids from the model.</summary>
/// <remarks>
/// Hint and error carry no <c>data-field</c>: the ids are written here, so that they stand without scripts, and
/// Designsystemet's script would write them a second time.
/// </remarks>
public abstract class FormTagHelper(Texts texts) : TagHelper
{
    private FormField? _field;

    /// <summary>The property that the field fills.</summary>
    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = null!;

    /// <summary>Key of the label; <c>field.{PropertyName}</c> when left out.</summary>
    public string? LabelKey { get; set; }

    /// <summary>The label itself, when it is made of data.</summary>
    public string? Label { get; set; }

    /// <summary>Key of the hint under the label.</summary>
    public string? HintKey { get; set; }

    /// <summary>Whether the field may be left empty; as the property's type says when left out.</summary>
    public bool? Optional { get; set; }

    /// <summary>Where it is drawn.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>What the model says of the field.</summary>
    protected FormField Field => _field ??= DrawnFields.Of(ViewContext.HttpContext).Add(new(For, ViewContext));

    /// <summary>The texts.</summary>
    protected Texts T => texts;

    /// <summary>The hint, or null.</summary>
    protected virtual string? Hint => HintKey is null ? null : T[HintKey].Value;

    /// <summary>The label, and in words whether the field must be filled in.</summary>
    protected IHtmlContent LabelText(bool withNeed = true)
    {
        var text = Label ?? T[LabelKey ?? Field.LabelKey].Value;
        DrawnFields.Of(ViewContext.HttpContext).Label(Field, text);
        var label = new HtmlContentBuilder().Append(text);
        if (!withNeed)
            return label;

        return label.Append(" ")
            .AppendHtml(
                Element("span", T[Optional ?? Field.MayBeEmpty ? "field.optional" : "field.required"].Value,
                    ("class", "mc-need")));
    }

    /// <summary>The hint as an element, or nothing.</summary>
    protected IHtmlContent? HintElement() =>
        Hint is null ? null : Element("p", Hint, ("id", Field.HintId), ("class", "mc-hint"));

    /// <summary>The error as an element, or nothing.</summary>
    protected IHtmlContent? ErrorElement() =>
        Field.Error is null
            ? null
            : Element("p", Field.Error, ("id", Field.ErrorId), ("class", "ds-validation-message"));

    /// <summary>An element with text; an attribute whose value is null is left out.</summary>
    protected static TagBuilder Element(string name, string? text, params (string Name, string? Value)[] attributes)
    {
        var element = new TagBuilder(name);
        foreach (var (key, value) in attributes)
        {
            if (value is not null)
                element.Attributes[key] = value;
        }

        if (name == "input")
            element.TagRenderMode = TagRenderMode.SelfClosing;
        element.InnerHtml.Append(text ?? "");
        return element;
    }
}
