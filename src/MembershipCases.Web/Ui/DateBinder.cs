using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MembershipCases.Web.Ui;

/// <summary>Reads a <see cref="DateOnly"/> typed as <c>dd.MM.yyyy</c> or <c>yyyy-MM-dd</c>.</summary>
public sealed class DateBinder(Texts texts) : TypedTextBinder<DateOnly>(texts, "field.date")
{
    /// <inheritdoc />
    protected override bool TryRead(string text, out DateOnly value) => OsloTime.TryReadDate(text, out value);

    /// <summary>Chooses this binder for dates.</summary>
    public sealed class Provider : IModelBinderProvider
    {
        /// <inheritdoc />
        public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
            context.Metadata.UnderlyingOrModelType == typeof(DateOnly)
                ? new DateBinder(context.Services.GetRequiredService<Texts>())
                : null;
    }
}
