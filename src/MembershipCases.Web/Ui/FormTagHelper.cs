using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MembershipCases.Web.Ui;

/// <summary>Base class of the form fields, which take label, hint, error and ids from the model.</summary>
/// <remarks>
/// Hint and error have no <c>data-field</c>: their ids are rendered here, so that they work without scripts, and
/// Designsystemet's script would write them a second time.
/// </remarks>
public abstract class FormTagHelper(Texts texts) : TagHelper
{
    private FormField? _field;

    /// <summary>The property that the field is bound to.</summary>
    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = null!;

    /// <summary>The key of the label's text; <c>field.{PropertyName}</c> when omitted.</summary>
    public string? LabelKey { get; set; }

    /// <summary>The label's text, when it is made of data.</summary>
    public string? Label { get; set; }

    /// <summary>The key of the text of the hint, which is shown below the label.</summary>
    public string? HintKey { get; set; }

    /// <summary>Whether the field may be left empty; determined by the property's nullability when omitted.</summary>
    public bool? Optional { get; set; }

    /// <summary>The context of the view that is rendered.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The model data of the field.</summary>
    protected FormField Field => _field ??= DrawnFields.Of(ViewContext.HttpContext).Add(new(For, ViewContext));

    /// <summary>The localised texts.</summary>
    protected Texts T => texts;

    /// <summary>The text of the hint, or null.</summary>
    protected virtual string? Hint => HintKey is null ? null : T[HintKey].Value;

    /// <summary>Renders the text of the label and, in words, whether the field is required.</summary>
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

    /// <summary>Creates the hint element, or null when there is no hint.</summary>
    protected IHtmlContent? HintElement() =>
        Hint is null ? null : Element("p", Hint, ("id", Field.HintId), ("class", "mc-hint"));

    /// <summary>Creates the error element, or null when there is no error.</summary>
    protected IHtmlContent? ErrorElement() =>
        Field.Error is null
            ? null
            : Element("p", Field.Error, ("id", Field.ErrorId), ("class", "ds-validation-message"));

    /// <summary>Creates an element with text; attributes whose value is null are omitted.</summary>
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
