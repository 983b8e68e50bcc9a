namespace MembershipCases.Web.Features.Tasks;

/// <summary>The worklist as JSON.</summary>
public static class TasksApi
{
    /// <summary>Maps <c>/tasks</c>, where the places come from <c>next</c> of the page before.</summary>
    public static void MapTasks(this RouteGroupBuilder api)
    {
        api.MapGet("/tasks", (string? mine, string? others, ApiCall call) =>
            call.Send(new ListTasks.Query(WorklistPlace.Parse(mine), WorklistPlace.Parse(others)))).WithTags("Tasks");
    }
}
