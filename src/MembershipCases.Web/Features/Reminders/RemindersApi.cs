namespace MembershipCases.Web.Features.Reminders;

/// <summary>One's own reminders as JSON.</summary>
public static class RemindersApi
{
    /// <summary>Maps <c>/reminders</c>.</summary>
    public static void MapReminders(this RouteGroupBuilder api)
    {
        var reminders = api.MapGroup("/reminders").WithTags("Reminders");
        reminders.MapGet("/", (Guid? before, ApiCall call) => call.Send(new ListReminders.Query(before)));
        reminders.MapPost("/settings", (ChooseReminders.Command body, ApiCall call) => call.Send(body with { CommandId = call.CommandId, Version = call.Version }));
    }
}
