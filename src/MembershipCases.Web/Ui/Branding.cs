namespace MembershipCases.Web.Ui;

/// <summary>The municipality's branding of the pages; the section <c>Branding</c> of the settings.</summary>
public sealed class Branding
{
    /// <summary>The name of the service, or null for the product's own name in the user's language.</summary>
    public string? Name { get; init; }

    /// <summary>The name of the service in a language.</summary>
    public string NameIn(Language language, Texts texts) => Name ?? texts.In(language, "brand.name");

    /// <summary>The name of the municipality, shown beside that of the service, or null.</summary>
    public string? Owner { get; init; }

    /// <summary>The path of the logo under <c>wwwroot</c>, such as <c>/logo.svg</c>, or null for none.</summary>
    public string? Logo { get; init; }

    /// <summary>The address of the accessibility statement, or null when there is none yet.</summary>
    public Uri? AccessibilityStatement { get; init; }
}
