using MembershipCases.Web.Platform;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddShell(builder.Configuration);

var app = builder.Build();
app.UseShell();
app.MapShell();
app.Run();
