using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Options;

namespace MembershipCases.Web.Ui;

/// <summary>Configures model binding: Norwegian dates and numbers, and error messages in the user's language.</summary>
public sealed class Binding(Texts texts) : IConfigureOptions<MvcOptions>
{
    /// <inheritdoc />
    public void Configure(MvcOptions options)
    {
        options.ModelBinderProviders.Insert(0, new DateBinder.Provider());
        options.ModelBinderProviders.Insert(0, new NumberBinder.Provider());
        options.ModelMetadataDetailsProviders.Add(new EmptyText());
        // Required fields are a rule of the command, stated in one place, not derived from the nullability of the type.
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        SetMessages(options.ModelBindingMessageProvider);
    }

    private void SetMessages(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => texts["field.invalid"]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => texts["field.invalid"]);
        messages.SetUnknownValueIsInvalidAccessor(_ => texts["field.invalid"]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => texts["field.invalid"]);
        messages.SetValueIsInvalidAccessor(_ => texts["field.invalid"]);
        messages.SetValueMustBeANumberAccessor(_ => texts["field.number"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => texts["field.number"]);
        messages.SetValueMustNotBeNullAccessor(_ => texts["field.empty"]);
        messages.SetMissingBindRequiredValueAccessor(_ => texts["field.empty"]);
        messages.SetMissingKeyOrValueAccessor(() => texts["field.empty"]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => texts["field.empty"]);
    }
}
