using Microsoft.Playwright;

namespace MembershipCases.Browser.Tests;

/// <summary>How a visitor looks at the service; every page must hold in all of them.</summary>
public enum View
{
    /// <summary>A desktop window in the light colour scheme.</summary>
    Light,

    /// <summary>A desktop window in the dark colour scheme.</summary>
    Dark,

    /// <summary>320 pixels wide: a small phone, and a desktop window at 400 % zoom (WCAG 2.1, 1.4.10).</summary>
    Narrow,
}

internal static class ViewOptions
{
    /// <summary>A visitor's browser settings. The language is bokmål, and the clock Oslo's.</summary>
    public static BrowserNewContextOptions For(View view, Uri address) => new()
    {
        BaseURL = address.ToString(),
        ColorScheme = view == View.Dark ? ColorScheme.Dark : ColorScheme.Light,
        ViewportSize = view == View.Narrow ? new() { Width = 320, Height = 640 } : new() { Width = 1280, Height = 900 },
        Locale = "nb-NO",
        TimezoneId = "Europe/Oslo",
        ReducedMotion = ReducedMotion.Reduce,
    };
}
