using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace MembershipCases.Web.Tests.Api;

[Collection<SharedOnSqlite>]
public sealed class UnreadableRequestTests(SqliteHost host)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{ "kind": "abandon" }""", 400, "request.malformed", "$.kind")]
    [InlineData("""{ "kind": "withdraw", "membershipId": 7 }""", 400, "request.malformed", "$.membershipId")]
    [InlineData("""{ "kind": """, 400, "request.malformed", "$.kind")]
    [InlineData("", 400, "request.unreadable", "/api-reference")]
    public async Task What_cannot_be_read_is_told_with_its_place_and_nothing_of_the_service(
        string body, int status, string code, string said)
    {
        using var client = await host.SignIn(CaseDriver.Handler);
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri("api/cases", UriKind.Relative), content, Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(code, JsonNode.Parse(text)!["code"]!.GetValue<string>());
        Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("mc-session", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_media_type_is_refused_with_a_problem()
    {
        using var client = await host.SignIn(CaseDriver.Handler);
        using var content = new StringContent("kind=withdraw", Encoding.UTF8, "application/x-www-form-urlencoded");
        using var answer = await client.PostAsync(new Uri("api/cases", UriKind.Relative), content, Cancel);

        Assert.Equal(415, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("api/cases", "application/json; charset=klingon", "application/problem+json")]
    [InlineData("api/cases", "application/json; charset=utf-7", "application/problem+json")]
    [InlineData("account/sign-in", "application/x-www-form-urlencoded; charset=klingon", "text/html")]
    [InlineData("reviews/upload", "multipart/form-data; boundary=x; charset=\"klingon\"", "text/html")]
    public async Task A_character_set_that_nobody_knows_is_refused(string address, string type, string answers)
    {
        using var client = await host.SignIn(CaseDriver.Handler);
        using var content = new ByteArrayContent("{}"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var answer = await client.PostAsync(new Uri(address, UriKind.Relative), content, Cancel);

        Assert.Equal((415, answers), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task An_address_that_is_none_is_a_problem_too()
    {
        using var client = await host.SignIn(CaseDriver.Handler);
        using var answer = await client.GetAsync(new Uri("api/no-such-thing", UriKind.Relative), Cancel);

        Assert.Equal(404, (int)answer.StatusCode);
        Assert.Equal(404, (await answer.Content.ReadFromJsonAsync<JsonNode>(Cancel))!["status"]!.GetValue<int>());
    }
}
