using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace MembershipCases.Web.Ui;

/// <summary>
/// What a form field takes from the model: its name, id, value, error, and whether it must be filled in.
/// </summary>
public sealed class FormField(ModelExpression expression, ViewContext context)
{
    private static readonly ConcurrentDictionary<PropertyInfo, bool> Nullable = new();

    /// <summary>The name that the form sends.</summary>
    public string Name { get; } = context.ViewData.TemplateInfo.GetFullHtmlFieldName(expression.Name);

    /// <summary>The id of the control, or of the first one in a group; an error summary links to it.</summary>
    public string Id => IdOf(Name);

    /// <summary>The id of the hint.</summary>
    public string HintId => Id + "-hint";

    /// <summary>The id of the error.</summary>
    public string ErrorId => Id + "-error";

    /// <summary>The first error, or null.</summary>
    public string? Error => Entry?.Errors.FirstOrDefault()?.ErrorMessage;

    /// <summary>The type of the value, without its question mark.</summary>
    public Type Type => expression.Metadata.UnderlyingOrModelType;

    /// <summary>The key of the label: <c>field.{PropertyName}</c>.</summary>
    public string LabelKey => "field." + (expression.Metadata.PropertyName ?? expression.Name);

    /// <summary>Whether the property may be null, and the field therefore be left empty.</summary>
    public bool MayBeEmpty =>
        expression.Metadata.ContainerType?.GetProperty(expression.Metadata.PropertyName ?? "") is not { } property
        || Nullable.GetOrAdd(property,
            p => new NullabilityInfoContext().Create(p).ReadState == NullabilityState.Nullable);

    /// <summary>What stands in the field: what was typed if the form comes back, else the model's value.</summary>
    public string? Value => Typed ?? Write(expression.Model);

    /// <summary>What was typed if the form comes back, else null.</summary>
    public string? Typed => Entry?.AttemptedValue;

    /// <summary>The chosen values of a field that takes several.</summary>
    public IReadOnlySet<string> Values => (Entry?.RawValue, expression.Model) switch
    {
        (string one, _) => new HashSet<string> { one },
        (IEnumerable<string> typed, _) => typed.ToHashSet(),
        (_, System.Collections.IEnumerable model) => model.Cast<object?>().Select(Write).OfType<string>().ToHashSet(),
        _ => new HashSet<string>(),
    };

    private ModelStateEntry? Entry => context.ViewData.ModelState.GetValueOrDefault(Name);

    /// <summary>The id that belongs to a form name.</summary>
    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    /// <summary>The ids that describe the control, the error first, or null.</summary>
    public string? DescribedBy(bool hasHint)
    {
        var ids = string.Join(' ', new[] { Error is null ? null : ErrorId, hasHint ? HintId : null }.OfType<string>());
        return ids.Length == 0 ? null : ids;
    }

    private static string? Write(object? value) => value switch
    {
        // The first day of the year 1 is a date that nobody has given.
        null or DateOnly { DayNumber: 0 } => null,
        DateOnly date => date.Show(),
        DateTimeOffset instant => instant.Show(),
        decimal number => number.ToString("0.############", CultureInfo.GetCultureInfo(Language.Bokmål.Culture)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
