using MembershipCases.Web.Tests.Safety;

namespace MembershipCases.Web.Tests.Hosting;

public sealed class CommandLineTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("membershipcases-commands-");

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("-?")]
    [InlineData("--version")]
    [InlineData("--urls", "http://127.0.0.1:0", "--help")]
    public void A_question_is_answered(params string[] arguments) => Assert.Equal(0, CommandLine.Run(arguments));

    [Theory]
    [InlineData("migrat")]
    [InlineData("--hlep")]
    [InlineData("-x")]
    [InlineData("--urls", "http://127.0.0.1:0", "verify")]
    [InlineData("--urls", "--environment", "Development")]
    public void What_nobody_understands_ends_with_exit_code_2(params string[] arguments) =>
        Assert.Equal(CommandLine.Misused, CommandLine.Run(arguments));

    [Theory]
    [InlineData]
    [InlineData("--urls", "http://127.0.0.1:0")]
    [InlineData("--environment", "Development", "--Jobs:Enabled=false")]
    [InlineData("--ConnectionStrings:Database=Host=localhost;Database=cases")]
    [InlineData("Jobs:Enabled=false")]
    [InlineData("/urls", "http://127.0.0.1:0")]
    public void Settings_are_for_the_server(params string[] arguments) => Assert.Null(CommandLine.Run(arguments));

    [Theory]
    [InlineData("--help", 0, "verify-history")]
    [InlineData("serve", CommandLine.Misused, "'serve' is neither a command nor a setting")]
    public async Task The_program_answers_without_starting_a_server_or_making_a_database(
        string argument, int expected, string said)
    {
        var database = Path.Combine(folder.FullName, "made.db");
        using var program = new ServiceProcess(
            [("ASPNETCORE_ENVIRONMENT", "Development"), ("Database:Path", database),
                ("ASPNETCORE_URLS", "http://127.0.0.1:0")], argument);
        var ended = program.ExitCode();
        Assert.Same(ended,
            await Task.WhenAny(ended, Task.Delay(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken)));

        Assert.Equal(expected, await ended);
        Assert.Contains(said, program.Says, StringComparison.Ordinal);
        Assert.False(File.Exists(database));
    }

    public void Dispose() => folder.Delete(recursive: true);
}
