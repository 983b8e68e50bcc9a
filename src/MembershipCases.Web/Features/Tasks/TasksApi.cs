using MembershipCases.Web.Platform;

namespace MembershipCases.Web.Features.Tasks;

/// <summary>The worklist as JSON.</summary>
public static class TasksApi
{
    /// <summary>Maps <c>/tasks</c>. The places come from <c>next</c> of the page before.</summary>
    public static void MapTasks(this RouteGroupBuilder api) =>
        api.MapGet("/tasks", (string? mine, string? others, ApiCall call) =>
            call.Send(new SeeTasks.Query(SeeTasks.Place.Parse(mine), SeeTasks.Place.Parse(others)))).WithTags("Tasks");
}
