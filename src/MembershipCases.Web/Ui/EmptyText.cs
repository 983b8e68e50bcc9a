using System.Reflection;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace MembershipCases.Web.Ui;

/// <summary>
/// Binds an empty field to an empty string where the property is not nullable, and to null where it is.
/// </summary>
public sealed class EmptyText : IDisplayMetadataProvider
{
    /// <inheritdoc/>
    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        if (context.Key.ModelType != typeof(string) || context.Key.PropertyInfo is not { } property) return;
        if (new NullabilityInfoContext().Create(property).WriteState == NullabilityState.NotNull)
            context.DisplayMetadata.ConvertEmptyStringToNull = false;
    }
}
