using System.Globalization;
using Elsa.Workflows;
using Elsa.Workflows.Models;
using Elsa.Workflows.State;

namespace MembershipCases.Elsa;

/// <summary>
/// The data shared by the activities of one run: the facts that they read and the results that they report.
/// </summary>
/// <remarks>
/// It also generates the ids of everything that Elsa creates, by counting, so that they are deterministic.
/// </remarks>
internal sealed class Course : IIdentityGenerator
{
    private const string Office = "Office";
    private int lastContext;

    public ProcessFacts Facts { get; set; } = new();

    /// <summary>The outcome of the step just completed; empty after a start or a timer.</summary>
    public string Outcome { get; set; } = "";

    /// <summary>The outcome of the last end event reached.</summary>
    public string? EndOutcome { get; set; }

    /// <summary>The highest number ever given to a step or timer of the case.</summary>
    public int Last { get; set; }

    public List<ProcessEffect> Effects { get; } = [];

    public Error? Refusal { get; private set; }

    public void GoOnFrom(CaseState kept) =>
        (Last, EndOutcome, lastContext) = (kept.Last, kept.EndOutcome, kept.LastContext);

    public string GenerateId() => (++lastContext).ToString(CultureInfo.InvariantCulture);

    public void Refuse(Error refusal) => Refusal ??= refusal;

    public IReadOnlyList<string> Offices()
    {
        if (Facts.Offices.Count == 0)
            Refuse(ProcessErrors.NoOffice);
        return [.. Facts.Offices.Distinct()];
    }

    public string? Lead() => Offices() is [var lead, ..] ? lead : null;

    public string Fact(string name) => name switch
    {
        "origin" => Facts.Origin,
        "mandate" => Facts.Mandate,
        "decidingBody" => Facts.DecidingBody,
        "advice" => Facts.Advice,
        _ => Outcome,
    };

    /// <summary>Generates the name of one opening of a step or timer, which is never reused in the case.</summary>
    public string Name(string at, string? office) => office is null ? $"{at}#{++Last}" : $"{at}/{office}#{++Last}";

    /// <summary>Creates a bookmark at which a step or timer resumes.</summary>
    public void Wait(ActivityExecutionContext context, string? office, ExecuteActivityDelegate resume) =>
        context.CreateBookmark(new CreateBookmarkArgs
    {
        BookmarkId = Name(context.Activity.Id, office),
        BookmarkName = context.Activity.GetType().Name,
        Callback = resume,
        Metadata = office is null ? null : new Dictionary<string, string> { [Office] = office },
    });

    /// <summary>Creates the bookmark of a boundary timer that is set outside a run.</summary>
    public Bookmark BookmarkOf(ActivityExecutionContextState context, string activity, string? office) => new()
    {
        Id = Name(activity, office),
        Name = nameof(Activities.BoundaryTimer),
        ActivityId = activity,
        ActivityInstanceId = context.Id,
        CallbackMethodName = nameof(Activities.Wait.OnFiredAsync),
        AutoBurn = true,
        AutoComplete = true,
        Metadata = office is null ? null : new Dictionary<string, string> { [Office] = office },
    };

    /// <summary>The office to which a bookmark belongs, or null.</summary>
    public static string? OfficeOf(Bookmark bookmark) =>
        bookmark.Metadata?.TryGetValue(Office, out var office) == true ? office : null;

    /// <summary>The office for which a stored context runs in a loop, or null.</summary>
    public static string? OfficeOf(ActivityExecutionContextState context) =>
        context.Properties.TryGetValue(Office, out var office) ? office as string : null;

    /// <summary>The office for which the enclosing loop of an activity runs, or null.</summary>
    public static string? OfficeOf(ActivityExecutionContext? context)
    {
        for (; context is not null; context = context.ParentActivityExecutionContext)
        {
            if (context.GetProperty<string>(Office) is { } office)
                return office;
        }

        return null;
    }

    public static void SetOffice(ActivityExecutionContext context, string office) =>
        context.SetProperty(Office, office);
}
