using System.Reflection;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace MembershipCases.Web.Ui;

/// <summary>An empty field is an empty text where the property is never null, and null where it may be.</summary>
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
