using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace MembershipCases.Web.Ui;

/// <summary>The model data of a form field: its name, id, value and error, and whether it is required.</summary>
public sealed class FormField(ModelExpression expression, ViewContext context)
{
    private static readonly ConcurrentDictionary<PropertyInfo, bool> Nullable = new();

    /// <summary>The name under which the form submits the field.</summary>
    public string Name { get; } = context.ViewData.TemplateInfo.GetFullHtmlFieldName(expression.Name);

    /// <summary>The id of the control, or of the first control in a group; the error summary links to it.</summary>
    public string Id => IdOf(Name);

    /// <summary>The id of the hint element.</summary>
    public string HintId => Id + "-hint";

    /// <summary>The id of the error element.</summary>
    public string ErrorId => Id + "-error";

    /// <summary>The first validation error, or null.</summary>
    public string? Error => Entry?.Errors.FirstOrDefault()?.ErrorMessage;

    /// <summary>The type of the value, the underlying type if it is nullable.</summary>
    public Type Type => expression.Metadata.UnderlyingOrModelType;

    /// <summary>The key of the label's text: <c>field.{PropertyName}</c>.</summary>
    public string LabelKey => "field." + (expression.Metadata.PropertyName ?? expression.Name);

    /// <summary>Whether the property is nullable, so that the field may be left empty.</summary>
    public bool MayBeEmpty =>
        expression.Metadata.ContainerType?.GetProperty(expression.Metadata.PropertyName ?? "") is not { } property
        || Nullable.GetOrAdd(property,
            p => new NullabilityInfoContext().Create(p).ReadState == NullabilityState.Nullable);

    /// <summary>The value to render: the one entered if the form is rendered again, otherwise the model's.</summary>
    public string? Value => Typed ?? Write(expression.Model);

    /// <summary>The value entered if the form is rendered again, otherwise null.</summary>
    public string? Typed => Entry?.AttemptedValue;

    /// <summary>The selected values of a multiple choice.</summary>
    public IReadOnlySet<string> Values => (Entry?.RawValue, expression.Model) switch
    {
        (string one, _) => new HashSet<string> { one },
        (IEnumerable<string> typed, _) => typed.ToHashSet(),
        (_, System.Collections.IEnumerable model) => model.Cast<object?>().Select(Write).OfType<string>().ToHashSet(),
        _ => new HashSet<string>(),
    };

    private ModelStateEntry? Entry => context.ViewData.ModelState.GetValueOrDefault(Name);

    /// <summary>Returns the element id of a field name.</summary>
    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    /// <summary>
    /// Returns the ids for <c>aria-describedby</c>, that of the error first; null when there are none.
    /// </summary>
    public string? DescribedBy(bool hasHint)
    {
        var ids = string.Join(' ', new[] { Error is null ? null : ErrorId, hasHint ? HintId : null }.OfType<string>());
        return ids.Length == 0 ? null : ids;
    }

    private static string? Write(object? value) => value switch
    {
        // The default value, 1 January of the year 1, is a date that nobody has entered.
        null or DateOnly { DayNumber: 0 } => null,
        DateOnly date => date.Show(),
        DateTimeOffset instant => instant.Show(),
        decimal number => number.ToString("0.############", CultureInfo.GetCultureInfo(Language.Bokmål.Culture)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
