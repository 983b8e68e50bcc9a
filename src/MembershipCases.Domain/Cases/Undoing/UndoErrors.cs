namespace MembershipCases.Domain.Cases.Undoing;

/// <summary>Errors of undoing a step.</summary>
public static class UndoErrors
{
    /// <summary>Only the last step that somebody did can be undone.</summary>
    public static Error NotLast { get; } = new("undo.not-last", ErrorKind.Conflict);

    /// <summary>Only the person whose act it was undoes it, or an administrator.</summary>
    public static Error NotYours { get; } = new("undo.not-yours", ErrorKind.Forbidden);

    /// <summary>The next step has begun: a draft, a treatment, or an agenda holds it.</summary>
    public static Error NextHasBegun { get; } = new("undo.next-has-begun", ErrorKind.Conflict);

    /// <summary>The register has been changed by it; that is put right by a new case.</summary>
    public static Error InRegister { get; } = new("undo.in-register", ErrorKind.Conflict);

    /// <summary>Where the case stood before was not kept, since the step was done before steps could be undone.</summary>
    public static Error PlaceUnknown { get; } = new("undo.place-unknown", ErrorKind.Conflict);
}
