using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MembershipCases.Web.Ui;

/// <summary>Binds a <see cref="decimal"/> in Norwegian format: a decimal comma, and spaces between thousands.</summary>
public sealed class NumberBinder(Texts texts) : TypedTextBinder<decimal>(texts, "field.number")
{
    private static readonly NumberFormatInfo Norwegian = new() { NumberDecimalSeparator = "," };

    /// <inheritdoc />
    protected override bool TryRead(string text, out decimal value)
    {
        var joined = string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Replace('\u2212', '-');
        return decimal.TryParse(joined, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, Norwegian,
            out value);
    }

    /// <summary>Provides the binder for <see cref="decimal"/>.</summary>
    public sealed class Provider : IModelBinderProvider
    {
        /// <inheritdoc />
        public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
            context.Metadata.UnderlyingOrModelType == typeof(decimal)
                ? new NumberBinder(context.Services.GetRequiredService<Texts>())
                : null;
    }
}
