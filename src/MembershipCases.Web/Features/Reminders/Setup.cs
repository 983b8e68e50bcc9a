namespace MembershipCases.Web.Features.Reminders;

internal sealed class Setup : IRegistration
{
    public IEnumerable<Job> Jobs =>
    [
        new("send-reminders", "*/10 * * * *", SendReminders.Sweep),
        new("forget-reminders", "40 3 * * *", ForgetReminders.Sweep),
    ];

    public void MapRoutes(RouteGroupBuilder api)
    {
        var reminders = api.MapGroup("/reminders").WithTags("Reminders");
        reminders.MapGet("/", (Guid? before, ApiCall call) => call.Send(new ListReminders.Query(before)));
        reminders.MapPost("/settings", (ChooseReminders.Command body, ApiCall call) => call.Change(body, default));
        reminders.MapPost("/address",
            (ConfirmMailAddress.Command body, ApiCall call) => call.Send(body with { CommandId = call.CommandId }));
    }
}
