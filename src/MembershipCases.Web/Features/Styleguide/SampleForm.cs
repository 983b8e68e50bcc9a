namespace MembershipCases.Web.Features.Styleguide;

/// <summary>A field of each kind.</summary>
public sealed record SampleForm
{
    /// <summary>A line.</summary>
    public string Line { get; init; } = "";

    /// <summary>Lines.</summary>
    public string? Lines { get; init; }

    /// <summary>A date.</summary>
    public DateOnly Date { get; init; }

    /// <summary>A date that may be left out.</summary>
    public DateOnly? OtherDate { get; init; }

    /// <summary>A whole number.</summary>
    public int Count { get; init; }

    /// <summary>An optional number with decimals.</summary>
    public decimal? Fee { get; init; }

    /// <summary>One of few.</summary>
    public SampleChoice? Choice { get; init; }

    /// <summary>One of many.</summary>
    public string? Number { get; init; }

    /// <summary>Some of many.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];

    /// <summary>A checkbox.</summary>
    public bool Tick { get; init; }

    /// <summary>A file.</summary>
    public IFormFile? File { get; init; }
}

/// <summary>Choices with names in every language.</summary>
public enum SampleChoice
{
    /// <summary>The one.</summary>
    First,

    /// <summary>The other.</summary>
    Second,
}
