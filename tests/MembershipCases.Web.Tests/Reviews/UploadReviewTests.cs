using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Web.Tests.Reviews;

public abstract class UploadReviewTests(ServiceHost host)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("review.docx")]
    [InlineData("review.pdf")]
    public async Task Word_and_PDF_are_read_as_plain_text_is(string name)
    {
        using var visitor = await Person.SignIn(host, CaseDriver.Handler);

        using var answer = await visitor.Upload(name, name == "review.pdf" ? Files.Pdf() : Files.Word(), "2024");

        var page = await visitor.Open(answer.Headers.Location!.OriginalString.TrimStart('/'));
        Assert.Equal(["Kystbyene (KB)", "Stille Byer", "Gamleby", "Nyborg"],
            page.QuerySelectorAll("article.mc-finding h2 a").Select(a => a.TextContent));
        Assert.Contains("2024", page.QuerySelector(".mc-kicker")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Side 1", "Side 2"],
            page.QuerySelectorAll(".mc-line__page").Select(mark => mark.TextContent).Take(2));
    }

    private static readonly Dictionary<string, (Func<byte[]> Content, string Says)> BadFiles = new()
    {
        ["tom.txt"] = (() => [], "Filen tom.txt er tom."),
        ["bilde.png"] = (() => [1, 2, 3], "bilde.png er ikke av en type som kan leses."),
        ["stor.txt"] = (() => new byte[50 * 1024 * 1024], "Filen stor.txt er for stor: 50 MB. Grensen er 10 MB."),
        ["bombe.docx"] = (() => Files.WordOf(s => Files.Fill(s, 80 * 1024 * 1024)),
            "bombe.docx pakker ut til mer enn 64 MB"),
        ["passord.pdf"] = (Files.EncryptedPdf, "passord.pdf er beskyttet med passord."),
    };

    public static TheoryData<string> Bad => [.. BadFiles.Keys];

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_bad_file_is_refused_at_its_field_and_nothing_is_kept(string name)
    {
        using var visitor = await Person.SignIn(host, CaseDriver.Handler);
        var before = await Documents();

        using var answer = await visitor.Upload(name, BadFiles[name].Content());

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await Person.Read(answer);
        Assert.Contains(BadFiles[name].Says, page.QuerySelector("ds-error-summary a[href='#Upload_File']")!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal(before, await Documents());
    }

    [Fact]
    public async Task Two_who_decide_at_once_do_not_overwrite_each_other()
    {
        using var one = await Person.SignIn(host, CaseDriver.Handler);
        using var other = await Person.SignIn(host, "administrator");
        var review = await one.BringIn(Files.Text + "\nSamtidig");
        var seen = Person.FormOf(await other.Open($"{review}/findings/1"), "main form.mc-form");
        using var first = await one.Decide(review, 1, "Confirmed", ("Input.Form.Through", "Havneforbundet"));

        using var second = await other.Send(seen, $"{review}/findings/1", ("Input.Decision", "Confirmed"),
            ("Input.Form.Through", "Byforbundet"));

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.PreconditionFailed),
            (first.StatusCode, second.StatusCode));
        Assert.Equal("Byforbundet",
            (await Person.Read(second)).QuerySelector<IHtmlInputElement>("#Input_Form_Through")!.Value);
        Assert.Equal("Havneforbundet",
            (await other.Open($"{review}/findings/1")).QuerySelector<IHtmlInputElement>("#Input_Form_Through")!.Value);
    }

    [Fact]
    public async Task A_reader_looks_and_decides_nothing()
    {
        using var handler = await Person.SignIn(host, CaseDriver.Handler);
        var review = await handler.BringIn(Files.Text + "\nLesbar");
        using var reader = await Person.SignIn(host, "leser");

        var page = await reader.Open(review);

        Assert.NotEmpty(page.QuerySelectorAll("article.mc-finding"));
        Assert.Null(page.QuerySelector("main form"));
        foreach (var address in (string[])["reviews/upload", $"{review}/import"])
            using (var answer = await reader.Go(address))
                Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        var form = Person.FormOf(await handler.Open($"{review}/findings/1"), "main form.mc-form");
        form.QuerySelector("input[name=__RequestVerificationToken]")!.SetAttribute("value", await Token(reader));
        using var decided = await reader.Send(form, $"{review}/findings/1", ("Input.Decision", "Confirmed"));
        Assert.Equal(HttpStatusCode.Forbidden, decided.StatusCode);
    }

    [Fact]
    public async Task The_same_is_done_over_JSON_and_twice_is_once()
    {
        using var visitor = await Person.SignIn(host, CaseDriver.Handler);
        var id = Guid.CreateVersion7(host.Time.GetUtcNow());

        using var first = await Post(visitor, id);
        using var second = await Post(visitor, id);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        using var kept = JsonDocument.Parse(await first.Content.ReadAsStringAsync(Cancel));
        Assert.Equal("new", kept.RootElement.GetProperty("outcome").GetString());
        using var answer = await visitor.Go($"api/reviews/{kept.RootElement.GetProperty("id").GetGuid()}");
        using var view = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(4, view.RootElement.GetProperty("findings").GetArrayLength());
        Assert.Equal("Kystbyene (KB)",
            view.RootElement.GetProperty("findings")[0].GetProperty("read").GetProperty("name").GetProperty("value")
                .GetString());
        Assert.NotNull(answer.Headers.ETag);
    }

    [Fact]
    public async Task The_file_that_the_first_data_came_from_says_so_and_lends_its_text_to_the_facts()
    {
        var real = RealReview();
        if (real is null) Assert.Skip("The real review does not lie beside the repository.");
        using var visitor = await Person.SignIn(host, CaseDriver.Handler);

        using var answer = await visitor.Upload("gjennomgang.txt", await File.ReadAllBytesAsync(real, Cancel));

        var page = await visitor.Open(answer.Headers.Location!.OriginalString.TrimStart('/'));
        Assert.Contains("Nøyaktig denne filen er importert før. Innholdet kom med tjenestens førstegangsdata",
            string.Join(' ',
                page.QuerySelector(".ds-alert")!.TextContent.Split((char[]?)null,
                    StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        var places = page.QuerySelectorAll("a.mc-place").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(39, places.Count);
        Assert.All(places, place => Assert.NotNull(page.GetElementById(place[1..])));
    }

    private static async Task<string> Token(Person visitor) =>
        (await visitor.Open("register")).QuerySelector<IHtmlInputElement>(
            "input[name=__RequestVerificationToken]")!.Value;

    private static async Task<HttpResponseMessage> Post(Person visitor, Guid commandId)
    {
        using var body = new MultipartFormDataContent();
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(Files.Text + "\nOver JSON"));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        body.Add(file, "file", "gjennomgang.txt");
        return await visitor.Call("api/reviews", body, commandId: commandId);
    }

    private static string? RealReview()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "MembershipCases.sln")))
            directory = directory.Parent;
        var beside = Path.Combine(directory?.Parent?.FullName ?? "", "shared", "review-document");
        return Directory.Exists(beside) ? Directory.EnumerateFiles(beside, "*.txt").FirstOrDefault() : null;
    }

    private async Task<int> Documents()
    {
        await using var scope = host.NewScope();
        return await scope.ServiceProvider.GetRequiredService<MembershipDb>().Documents.CountAsync(Cancel);
    }
}

[Collection<SharedOnSqlite>]
public sealed class UploadReviewOnSqlite(SqliteHost host) : UploadReviewTests(host);

[Collection<SharedOnPostgres>]
public sealed class UploadReviewOnPostgres(PostgresHost host) : UploadReviewTests(host);
