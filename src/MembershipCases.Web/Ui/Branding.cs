namespace MembershipCases.Web.Ui;

/// <summary>What a municipality puts on the pages; the section <c>Branding</c> of the settings.</summary>
public sealed class Branding
{
    /// <summary>The service's name, or null for the product's own in the reader's language.</summary>
    public string? Name { get; init; }

    /// <summary>The municipality's name, shown beside the service's, or null.</summary>
    public string? Owner { get; init; }

    /// <summary>Path under <c>wwwroot</c> of the logo, such as <c>/logo.svg</c>, or null for none.</summary>
    public string? Logo { get; init; }

    /// <summary>Address of the accessibility statement, or null when there is none yet.</summary>
    public Uri? AccessibilityStatement { get; init; }
}
