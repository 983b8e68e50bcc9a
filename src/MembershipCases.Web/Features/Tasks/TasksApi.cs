using MembershipCases.Web.Platform;

namespace MembershipCases.Web.Features.Tasks;

/// <summary>The worklist as JSON.</summary>
public static class TasksApi
{
    /// <summary>Maps <c>/tasks</c>, where the places come from <c>next</c> of the page before, and <c>/calendar</c>.</summary>
    public static void MapTasks(this RouteGroupBuilder api)
    {
        api.MapGet("/tasks", (string? mine, string? others, ApiCall call) =>
            call.Send(new SeeTasks.Query(SeeTasks.Place.Parse(mine), SeeTasks.Place.Parse(others)))).WithTags("Tasks");
        api.MapPost("/calendar", (MoveMyCalendar.Command body, ApiCall call) => call.Send(body with { CommandId = call.CommandId })).WithTags("Tasks");
    }
}
