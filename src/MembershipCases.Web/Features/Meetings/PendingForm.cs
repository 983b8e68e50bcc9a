namespace MembershipCases.Web.Features.Meetings;

/// <summary>The form in which a second person confirms what waits, or refuses it.</summary>
public sealed class PendingForm
{
    /// <summary>Made when the form is drawn.</summary>
    public Guid CommandId { get; set; }

    /// <summary>The version of the case that was seen.</summary>
    public int Version { get; set; }

    /// <summary>Why it is refused.</summary>
    public string? Reason { get; set; }

    /// <summary>The names of the fields of a step's form begin with this.</summary>
    public static string PrefixOf(Guid step) => $"Waiting_{step:N}";
}
