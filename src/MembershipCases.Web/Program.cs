using MembershipCases.Web.Data;
using MembershipCases.Web.Features;
using MembershipCases.Web.Platform;
using MembershipCases.Web.Process;

if (CommandLine.Run(args) is { } exitCode) return exitCode;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRecords(builder.Configuration);
builder.Services.AddProcesses(builder.Configuration);
builder.Services.AddMediation();
builder.Services.AddSignIn(builder.Configuration, builder.Environment);
builder.Services.AddShell(builder.Configuration);
builder.Services.AddApi();
builder.Services.AddHealth();
builder.Services.AddJobs(builder.Configuration);

var app = builder.Build();
await app.PrepareRecords();
app.UseShell();
app.UseSignIn();
app.MapHealth();
app.UseJobs();
app.MapShell();
app.MapApi().MapFeatures();
app.Run();
return 0;
