namespace MembershipCases.Web.Features.Tasks;

internal sealed class Setup : IRegistration
{
    public void MapRoutes(RouteGroupBuilder api)
    {
        api.MapGet("/tasks", (string? mine, string? others, ApiCall call) =>
            call.Send(new ListTasks.Query(WorklistPlace.Parse(mine), WorklistPlace.Parse(others)))).WithTags("Tasks");
    }
}
