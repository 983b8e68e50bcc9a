using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MembershipCases.Web.Ui;

/// <summary>Reads a value that people type as text, and says how to write it when it cannot be read.</summary>
/// <param name="texts">The texts.</param>
/// <param name="messageKey">Key of the text that says how the value is written.</param>
public abstract class TypedTextBinder<T>(Texts texts, string messageKey) : IModelBinder
    where T : struct
{
    /// <summary>Reads the text; false when it is not such a value.</summary>
    protected abstract bool TryRead(string text, out T value);

    /// <inheritdoc />
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var given = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (given == ValueProviderResult.None)
            return Task.CompletedTask;

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, given);
        if (string.IsNullOrWhiteSpace(given.FirstValue))
            Empty(bindingContext);
        else if (TryRead(given.FirstValue, out var value))
            bindingContext.Result = ModelBindingResult.Success(value);
        else
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, texts[messageKey]);
        return Task.CompletedTask;
    }

    private void Empty(ModelBindingContext context)
    {
        if (context.ModelMetadata.IsNullableValueType)
            context.Result = ModelBindingResult.Success(null);
        else
            context.ModelState.TryAddModelError(context.ModelName, texts["field.empty"]);
    }
}
