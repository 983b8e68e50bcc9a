namespace MembershipCases.Web.Data;

/// <summary>Looks for what lies behind an exception.</summary>
internal static class ExceptionCauses
{
    /// <summary>The exceptions of a type among an exception and its causes.</summary>
    public static IEnumerable<T> Causes<T>(this Exception exception) where T : Exception
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
            if (cause is T found) yield return found;
    }
}
