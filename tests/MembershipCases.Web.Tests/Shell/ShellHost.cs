using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MembershipCases.Web.Tests.Shell;

/// <summary>The shell alone, over HTTP, without the rest of the service.</summary>
internal sealed class ShellHost : IAsyncDisposable
{
    private static readonly HtmlParser Parser = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private readonly WebApplication _app;

    private ShellHost(WebApplication app, HttpClient browser) => (_app, Browser) = (app, browser);

    /// <summary>A browser that keeps cookies and follows no redirects.</summary>
    public HttpClient Browser { get; }

    public static async Task<ShellHost> StartAsync(string environment = "Development")
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Texts).Assembly.GetName().Name,
            EnvironmentName = environment,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddSingleton(TimeProvider.System).AddScoped<CurrentUser>();
        builder.Services.AddShell(builder.Configuration);
        var app = builder.Build();
        app.UseShell();
        app.MapShell();
        app.MapGet("/fails", string () => throw new InvalidOperationException("planted"));
        app.MapGet("/api/fails", string () => throw new InvalidOperationException("planted"));
        app.MapGet("/refuses/{status:int}", (int status) => Results.StatusCode(status));
        app.MapGet("/api/refuses/{status:int}", (int status) => Results.StatusCode(status));
        await app.StartAsync();
        return new(app,
            new HttpClient(
                new CookieJar(app.GetTestServer().CreateHandler())) { BaseAddress = new("http://localhost") });
    }

    public async Task<IHtmlDocument> PageAsync(string path) =>
        Parser.ParseDocument(await (await Browser.GetAsync(path, Stop)).Content.ReadAsStringAsync(Stop));

    /// <summary>Sends a form of the page with its hidden fields, the given fields laid over.</summary>
    public async Task<HttpResponseMessage> SendAsync(
        string page, string action, params (string Name, string Value)[] fields)
    {
        var form = (await PageAsync(page)).Forms.First(
            f => f.GetAttribute("action") == action
                || (action == page && f.GetAttribute("action") is null && f.Method == "post"));
        var values = form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>()
            .Select(i => (i.Name!, i.Value)).Concat(fields);
        return await Browser.PostAsync(action,
            new FormUrlEncodedContent(values.Select(v => KeyValuePair.Create(v.Item1, v.Item2))), Stop);
    }

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer) =>
        Parser.ParseDocument(await answer.Content.ReadAsStringAsync(Stop));

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await _app.DisposeAsync();
    }

    private sealed class CookieJar(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private readonly CookieContainer _cookies = new();

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.TryAddWithoutValidation("Cookie", _cookies.GetCookieHeader(request.RequestUri!));
            var answer = await base.SendAsync(request, cancellationToken);
            if (answer.Headers.TryGetValues("Set-Cookie", out var set))
            {
                foreach (var cookie in set)
                    _cookies.SetCookies(request.RequestUri!, cookie);
            }

            return answer;
        }
    }
}
