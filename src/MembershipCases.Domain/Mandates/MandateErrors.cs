namespace MembershipCases.Domain.Mandates;

/// <summary>Errors of mandates.</summary>
public static class MandateErrors
{
    /// <summary>No such mandate.</summary>
    public static Error NotFound { get; } = new("case.mandate-not-found", ErrorKind.NotFound, "MandateId");

    /// <summary>A case already answers the mandate.</summary>
    public static Error Answered { get; } = new("case.mandate-answered", ErrorKind.Conflict, "MandateId");

    /// <summary>The mandate concerns another membership.</summary>
    public static Error IsAboutAnother { get; } = new("case.mandate-is-about-another", ErrorKind.Invalid, "MandateId");

    /// <summary>The mandate has no text.</summary>
    public static Error TextMissing { get; } = new("case.mandate-text-missing", ErrorKind.Invalid, "Text");
}
