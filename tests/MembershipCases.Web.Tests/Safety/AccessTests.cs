using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Web.Tests.Safety;

public sealed class AccessTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    /// <summary>
    /// All that is open to people who are not signed in, beside the static files. Whoever adds to it must mean it.
    /// </summary>
    private static readonly HashSet<string> Open =
        ["health/live", "health/ready", "account/sign-in", "account/denied", "account/signed-out", "language",
            "error/{status:int}", "styleguide",
         "calendar/bodies/{body}.ics", "calendar/people/{key}.ics", "account/back-channel-logout", "csp-reports",
         "api-reference/scalar.js", "api-reference/scalar.aspnetcore.js", "api-reference/favicon.svg"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_open_to_strangers_but_what_stands_on_a_short_list()
    {
        await using var scope = host.NewScope();
        var open = Endpoints(scope.ServiceProvider)
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
                && endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Select(PatternOf);

        Assert.Empty(open.Except(Open));
    }

    [Fact]
    public async Task What_has_no_policy_of_its_own_needs_a_person_who_is_signed_in()
    {
        await using var scope = host.NewScope();
        var fallback = await scope.ServiceProvider.GetRequiredService<IAuthorizationPolicyProvider>()
            .GetFallbackPolicyAsync();

        Assert.Contains(fallback!.Requirements, requirement => requirement is DenyAnonymousAuthorizationRequirement);
    }

    [Fact]
    public async Task A_stranger_is_sent_away_from_every_address_that_is_not_open()
    {
        await using var scope = host.NewScope();
        using var stranger = host.NewClient();
        var closed = Endpoints(scope.ServiceProvider)
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null).ToList();
        Assert.NotEmpty(closed);
        foreach (var endpoint in closed)
        {
            using var request = new HttpRequestMessage(MethodOf(endpoint), AddressOf(endpoint));
            using var answer = await stranger.SendAsync(request, Cancel);
            var isSentAway = (int)answer.StatusCode is 401
                || answer.Headers.Location?.OriginalString.Contains("/account/sign-in",
                    StringComparison.Ordinal) == true;
            Assert.True(isSentAway,
                $"{request.Method} {endpoint.RoutePattern.RawText} answers {(int)answer.StatusCode}");
        }
    }

    [Fact]
    public void Every_command_and_query_says_who_may_ask_for_it()
    {
        var requests = typeof(Program).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(IBaseRequest).IsAssignableFrom(type)).ToList();
        Assert.NotEmpty(requests);

        Assert.All(requests, request => Assert.Equal(1, new[]
        {
            typeof(AllowedToAttribute), typeof(AllowedToEveryoneWithARoleAttribute),
            typeof(AllowedToEveryoneSignedInAttribute), typeof(AllowedToTheServiceAttribute),
            typeof(AllowedToAnyoneAttribute),
        }.Count(attribute => request.IsDefined(attribute, inherit: true))));
    }

    [Fact]
    public void A_command_for_certain_roles_names_at_least_one()
    {
        var named = typeof(Program).Assembly.GetTypes()
            .Select(type => type.GetCustomAttributes(typeof(AllowedToAttribute), inherit: false)
                .Cast<AllowedToAttribute>().SingleOrDefault()?.Roles)
            .OfType<IReadOnlyList<Role>>();

        Assert.All(named, roles => Assert.NotEmpty(roles));
    }

    [Theory]
    [InlineData("Authentication:ClientSecret", "Set Authentication:Authority")]
    [InlineData("DataProtection:CertificateFile", "Set DataProtection:CertificateFile")]
    [InlineData("History:SigningKeyFile", "Set History:SigningKeyFile")]
    [InlineData("Mail:PublicAddress", "Set Mail:PublicAddress")]
    public async Task Outside_Development_the_service_refuses_to_start_without_what_makes_it_safe(
        string missing, string says)
    {
        var folder = Directory.CreateTempSubdirectory("membershipcases-refuses-");
        try
        {
            using var service = new ServiceProcess(Production(folder).Where(setting => setting.Key != missing));

            Assert.NotEqual(0, await service.ExitCode());
            Assert.Contains(says, service.Says, StringComparison.Ordinal);
            Assert.False(File.Exists(Path.Combine(folder.FullName, "never-made.db")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>All that Production needs, with the database in a folder.</summary>
    private static List<(string Key, string Value)> Production(DirectoryInfo folder)
    {
        using var key = RSA.Create(2048);
        var certificate = new CertificateRequest("CN=membershipcases", key, HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UnixEpoch,
                DateTimeOffset.UnixEpoch.AddYears(100));
        var (pfx, pem) = (Path.Combine(folder.FullName, "keys.pfx"), Path.Combine(folder.FullName, "signing.pem"));
        File.WriteAllBytes(pfx, certificate.Export(X509ContentType.Pkcs12, "secret"));
        CheckpointKeys.Create(pem);
        return
        [
            ("ASPNETCORE_ENVIRONMENT", "Production"), ("Database:Path", Path.Combine(folder.FullName, "never-made.db")),
            ("Authentication:Authority", "https://idp.example.org"), ("Authentication:ClientId", "x"),
            ("Authentication:ClientSecret", "x"),
            ("DataProtection:CertificateFile", pfx), ("DataProtection:CertificatePassword", "secret"),
            ("History:SigningKeyFile", pem), ("Mail:PublicAddress", "https://cases.example.org"),
        ];
    }

    private static IEnumerable<RouteEndpoint> Endpoints(IServiceProvider services) =>
        services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private static string PatternOf(RouteEndpoint endpoint) => (endpoint.RoutePattern.RawText ?? "").Trim('/');

    private static HttpMethod MethodOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is { HttpMethods: [var method, ..] }
            ? new HttpMethod(method)
            : HttpMethod.Get;

    private static Uri AddressOf(RouteEndpoint endpoint) =>
        new(string.Join('/',
            endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(ValueOf)))),
            UriKind.Relative);

    private static string ValueOf(Microsoft.AspNetCore.Routing.Patterns.RoutePatternPart part) => part switch
    {
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { IsOptional: true } => "",
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter when parameter.ParameterPolicies.Any(
            policy => policy.Content == "guid") => Guid.Empty.ToString(),
        _ => "1",
    };
}
