using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MembershipCases.Web.Ui;

/// <summary>Binds a <see cref="DateOnly"/> typed as <c>dd.MM.yyyy</c> or <c>yyyy-MM-dd</c>.</summary>
public sealed class DateBinder(Texts texts) : TypedTextBinder<DateOnly>(texts, "field.date")
{
    /// <inheritdoc />
    protected override bool TryRead(string text, out DateOnly value) => OsloTime.TryReadDate(text, out value);

    /// <inheritdoc />
    protected override Error? Fault(DateOnly value) => DateLimits.Admit(value) ? null : DateLimits.OutOfRange();

    /// <summary>Provides the binder for <see cref="DateOnly"/>.</summary>
    public sealed class Provider : IModelBinderProvider
    {
        /// <inheritdoc />
        public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
            context.Metadata.UnderlyingOrModelType == typeof(DateOnly)
                ? new DateBinder(context.Services.GetRequiredService<Texts>())
                : null;
    }
}
