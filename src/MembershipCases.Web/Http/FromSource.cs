namespace MembershipCases.Web.Http;

/// <summary>
/// Sets the defaults when the service is run from its source by <c>dotnet run</c>: the Development environment, and
/// port 5080, unless configured otherwise.
/// </summary>
/// <remarks>
/// Launch settings would do the same, but the SDK announces them on standard output, to which commands write their
/// JSON.
/// </remarks>
public static class FromSource
{
    private const string Address = "http://localhost:5080";

    /// <summary>Creates the builder, in Development when the service is run from its source.</summary>
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
