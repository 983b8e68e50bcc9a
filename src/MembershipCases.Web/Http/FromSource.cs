namespace MembershipCases.Web.Http;

/// <summary>
/// How the service starts when it is run from its source by <c>dotnet run</c> and nothing else is said: in Development,
/// on port 5080.
/// </summary>
/// <remarks>
/// Launch settings would do the same, but the SDK announces them on standard output, where commands write their JSON.
/// </remarks>
public static class FromSource
{
    private const string Address = "http://localhost:5080";

    /// <summary>The builder, in Development when it is run from its source.</summary>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = args,
                EnvironmentName = IsSource() && !IsSaid(args) ? Environments.Development : null });
        if (IsSource() && builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null)
            builder.WebHost.UseUrls(Address);
        return builder;
    }

    private static bool IsSaid(string[] args) =>
        new ConfigurationBuilder().AddEnvironmentVariables("DOTNET_").AddEnvironmentVariables("ASPNETCORE_")
            .AddCommandLine(args).Build()["environment"] is { Length: > 0 };

#if DEBUG
    private static bool IsSource() => File.Exists("MembershipCases.Web.csproj");
#else
    private static bool IsSource() => false;
#endif
}
