using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using MembershipCases.Web.Features.Reviews.Reading;
using MembershipCases.Web.Tests.Safety;
using Microsoft.Extensions.Configuration;

namespace MembershipCases.Web.Tests.Reviews;

/// <summary>
/// A document may end the worker that reads it, and never the service. It is refused before any command, so one
/// database shows it.
/// </summary>
public sealed class DocumentWorkerTests(DocumentWorkerTests.Service running)
    : IClassFixture<DocumentWorkerTests.Service>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Drawings_nested_deeper_than_the_stack_are_refused_and_the_service_goes_on()
    {
        using var handler = await running.Process.SignedIn(CaseDriver.Handler);

        using var answer = await Upload(handler, "dyp.pdf", NestedPdf.Deep(), Cancel);

        await AssertRefused(answer, "review.broken", "dyp.pdf lot seg ikke lese");
        Assert.Equal(0, await Documents(handler, "dyp.pdf"));
    }

    [Fact]
    public async Task A_document_without_an_end_is_given_up_and_nothing_goes_on_with_it()
    {
        using var hasty = await running.Serve("00:00:01");
        using var handler = await hasty.SignedIn(CaseDriver.Handler);

        using var answer = await Upload(handler, "evig.pdf", NestedPdf.Endless(), Cancel);

        await AssertRefused(answer, "review.too-slow", "evig.pdf lot seg ikke lese innen 1 sekunder.");
        await ChildProcesses.Wait(hasty.Id, until: false, Cancel);
        Assert.Equal(0, await Documents(handler, "evig.pdf"));
    }

    [Fact]
    public async Task Whoever_gives_up_an_upload_ends_its_worker()
    {
        using var handler = await running.Process.SignedIn(CaseDriver.Handler);
        using var given = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var uploading = Upload(handler, "oppgitt.pdf", NestedPdf.Endless(), given.Token);
        await ChildProcesses.Wait(running.Process.Id, until: true, Cancel);

        await given.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => uploading);
        await ChildProcesses.Wait(running.Process.Id, until: false, Cancel);
    }

    [Fact]
    public async Task Five_who_upload_at_once_are_all_answered()
    {
        using var handler = await running.Process.SignedIn(CaseDriver.Handler);

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(at => Upload(handler, $"samtidig-{at}.docx",
            Files.WordOf($"<w:p><w:r><w:t>Kystbyene {at}</w:t></w:r></w:p>"), Cancel)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        foreach (var answer in answers) answer.Dispose();
        Assert.Equal(5, await Documents(handler, "samtidig-"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Segmentation fault")]
    [InlineData("null")]
    [InlineData("""{"Lines":null,"Refusal":null}""")]
    [InlineData("""{"Lines":[null],"Refusal":null}""")]
    [InlineData("""{"Lines":[{"Number":1,"Page":null,"Text":null}],"Refusal":null}""")]
    [InlineData("""{"Lines":[],"Refusal":"review.not-yours"}""")]
    public void What_a_worker_writes_is_not_believed(string output) =>
        Assert.Equal("review.broken", WorkerAnswer.Read("a.pdf", Encoding.UTF8.GetBytes(output)).Error!.Code);

    [Theory]
    [InlineData("Readings", "0")]
    [InlineData("Time", "00:00:00")]
    [InlineData("Wait", "00:00:00")]
    [InlineData("Memory", "8")]
    public void Limits_that_leave_nothing_to_read_with_stop_the_start(string name, string value)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new($"Reviews:{name}", value)]).Build();

        Assert.Throws<InvalidOperationException>(() => { _ = ReadingSettings.Of(settings); });
    }

    private static async Task<HttpResponseMessage> Upload(
        HttpClient who, string name, byte[] content, CancellationToken cancel)
    {
        using var body = new MultipartFormDataContent();
        using var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        body.Add(file, "file", name);
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/reviews") { Content = body };
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString());
        return await who.SendAsync(request, cancel);
    }

    private static async Task AssertRefused(HttpResponseMessage answer, string code, string says)
    {
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));
        Assert.Equal((HttpStatusCode.BadRequest, code),
            (answer.StatusCode, problem.RootElement.GetProperty("code").GetString()));
        Assert.StartsWith(says, problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    /// <summary>How many documents are kept whose file has such a name: the service answers, and says.</summary>
    private static async Task<int> Documents(HttpClient who, string name)
    {
        using var answer = await who.GetAsync("api/reviews", Cancel);
        using var list = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));
        return list.RootElement.GetProperty("documents").EnumerateArray()
            .Count(line => line.GetProperty("fileName").GetString()!.StartsWith(name, StringComparison.Ordinal));
    }

    /// <summary>
    /// The service as a process of its own, of which every child is a worker, with time for documents that come to an end.
    /// </summary>
    public sealed class Service(SqliteFiles files) : IAsyncLifetime
    {
        internal ServiceProcess Process { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Process = await Serve("00:10:00");

        internal async Task<ServiceProcess> Serve(string time) => await ServiceProcess.Serve(
            ("Database:Path", await files.CreateDatabase()), ("Reviews:Time", time), ("Reviews:Wait", "00:10:00"));

        public ValueTask DisposeAsync()
        {
            Process.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
