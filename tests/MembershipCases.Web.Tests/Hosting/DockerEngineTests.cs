using Microsoft.AspNetCore.Http;

namespace MembershipCases.Web.Tests.Hosting;

/// <summary>Whether a Docker engine can run what the tests need is found out before they depend on it.</summary>
public sealed class DockerEngineTests
{
    private const string NoWayOut =
        "Get \"https://registry-1.docker.io/v2/\": dial tcp: lookup registry-1.docker.io: no such host";

    [Theory]
    [InlineData("1.44")]
    [InlineData("1.50")]
    [InlineData("2.0")]
    public async Task An_engine_that_is_new_enough_and_has_the_images_is_used_and_pulls_nothing(string api)
    {
        await using var engine = await FakeDockerEngine.Start(api);

        Assert.Null(await WhyNot(engine));
        Assert.Empty(engine.Pulled);
    }

    [Theory]
    [InlineData("1.43")]
    [InlineData("1.9")]
    public async Task An_engine_that_is_too_old_for_the_package_is_not_used(string api)
    {
        await using var engine = await FakeDockerEngine.Start(api);

        Assert.Equal($"the Docker engine's API is {api} and the tests need 1.44", await WhyNot(engine));
    }

    [Fact]
    public async Task An_image_that_is_missing_is_pulled()
    {
        await using var engine = await FakeDockerEngine.Start(has: image => image != DockerEngine.Images[0]);

        Assert.Null(await WhyNot(engine));
        Assert.Equal([DockerEngine.Images[0]], engine.Pulled);
    }

    [Fact]
    public async Task An_engine_that_cannot_pull_is_not_used_and_its_reason_is_given()
    {
        await using var refusing = await FakeDockerEngine.Start(
            has: _ => false, pull: _ => Results.Json(new { message = NoWayOut }, statusCode: 500));
        await using var failing = await FakeDockerEngine.Start(
            has: _ => false, pull: _ => Results.Text("{\"status\":\"Pulling\"}\n{\"error\":\"unauthorized\"}\n"));

        Assert.Equal($"the Docker engine cannot pull {DockerEngine.Images[0]}: {NoWayOut}", await WhyNot(refusing));
        Assert.Equal($"the Docker engine cannot pull {DockerEngine.Images[0]}: unauthorized", await WhyNot(failing));
    }

    [Fact]
    public async Task A_socket_without_an_engine_is_not_one()
    {
        using var nobody = new DockerEngine(new Uri("unix:///nowhere/docker.sock"));

        Assert.StartsWith("the Docker engine does not answer as one: ", await nobody.WhyNot(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_engine_cannot_be_used_the_machine_s_own_PostgreSQL_is_and_what_is_said_of_it_says_why()
    {
        await using var engine = await FakeDockerEngine.Start("1.41");

        // Where the machine has none either, the failure says both.
        Assert.Contains("API is 1.41 and the tests need 1.44", await OriginOf(engine), StringComparison.Ordinal);
    }

    private static async Task<string> OriginOf(FakeDockerEngine engine)
    {
        try
        {
            await using var postgres = await PostgresServer.Start(engine.Address);
            return postgres.Origin;
        }
        catch (InvalidOperationException none)
        {
            return none.Message;
        }
    }

    private static async Task<string?> WhyNot(FakeDockerEngine engine)
    {
        using var asked = new DockerEngine(engine.Address);
        return await asked.WhyNot();
    }
}
