namespace MembershipCases.Domain.Mandates;

/// <summary>Every way in which a mandate refuses.</summary>
public static class MandateErrors
{
    /// <summary>No such mandate.</summary>
    public static Error NotFound { get; } = new("case.mandate-not-found", ErrorKind.NotFound, "MandateId");

    /// <summary>The mandate has been answered by a case already.</summary>
    public static Error Answered { get; } = new("case.mandate-answered", ErrorKind.Conflict, "MandateId");

    /// <summary>The mandate is about another membership.</summary>
    public static Error IsAboutAnother { get; } = new("case.mandate-is-about-another", ErrorKind.Invalid, "MandateId");

    /// <summary>The mandate's text is missing.</summary>
    public static Error TextMissing { get; } = new("case.mandate-text-missing", ErrorKind.Invalid, "Text");
}
