using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MembershipCases.Web.Ui;

/// <summary>
/// Base class of binders that parse a value typed as text, and report the expected format when it cannot be parsed.
/// </summary>
/// <param name="texts">The localised texts.</param>
/// <param name="messageKey">The key of the text that states the expected format.</param>
public abstract class TypedTextBinder<T>(Texts texts, string messageKey) : IModelBinder
    where T : struct
{
    /// <summary>Parses the text; returns false when it is not a valid value.</summary>
    protected abstract bool TryRead(string text, out T value);

    /// <summary>What is wrong with a value that could be parsed; null when nothing is.</summary>
    protected virtual Error? Fault(T value) => null;

    /// <inheritdoc />
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var given = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (given == ValueProviderResult.None)
            return Task.CompletedTask;

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, given);
        if (string.IsNullOrWhiteSpace(given.FirstValue))
            Empty(bindingContext);
        else if (!TryRead(given.FirstValue, out var value))
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, texts[messageKey]);
        else if (Fault(value) is not { } fault)
            bindingContext.Result = ModelBindingResult.Success(value);
        else
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, texts.Message(fault));
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
