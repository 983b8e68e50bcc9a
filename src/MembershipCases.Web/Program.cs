using MembershipCases.Web.Features.Reminders;
using MembershipCases.Web.Features.Reviews;

return CommandLine.Run(args) ?? await ServiceRun.Run(() => FromSource.CreateBuilder(args), Prepare);

static async Task<WebApplication> Prepare(WebApplicationBuilder builder)
{
    ServerLimits.Apply(builder);
    builder.Services.AddRecords(builder.Configuration);
    builder.Services.AddProcesses(builder.Configuration);
    builder.Services.AddShownRecords();
    builder.Services.AddMediation();
    builder.Services.AddSignIn(builder.Configuration, builder.Environment);
    builder.Services.AddHistory(builder.Configuration, builder.Environment);
    builder.Services.AddShell(builder.Configuration);
    builder.Services.AddApi();
    builder.Services.AddHealth();
    builder.Services.AddMail(builder.Configuration, builder.Environment);
    builder.Services.AddReminders(builder.Configuration);
    builder.Services.AddReviews(builder.Configuration);
    builder.Services.AddJobs(builder.Configuration);

    var app = builder.Build();
    await app.PrepareRecords();
    app.UseShell();
    app.UseSignIn();
    app.MapHealth();
    app.UseJobs();
    app.MapShell();
    app.MapApi().MapFeatures();
    return app;
}
