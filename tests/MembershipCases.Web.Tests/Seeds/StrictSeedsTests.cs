using MembershipCases.Web.Casework.Seeds;

namespace MembershipCases.Web.Tests.Seeds;

public sealed class StrictSeedsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("seeds-");

    [Theory]
    [InlineData("\"displayName\"", "\"surname\": \"x\", \"displayName\"", "surname")]
    [InlineData("\"validFrom\"", "\"validform\"", "validform")]
    [InlineData("\"key\": \"leser\",", "", "key")]
    [InlineData("\"key\": \"leser\"", "\"key\": null", "Key")]
    [InlineData("\"key\": \"leser\"", "\"key\": \"leser\", \"key\": \"leser\"", "key")]
    public void A_file_with_a_wrong_property_is_refused_by_name(string right, string wrong, string told)
    {
        foreach (var file in Directory.EnumerateFiles(SeedFiles.Folder, "*.json"))
            File.Copy(file, Path.Combine(_folder.FullName, Path.GetFileName(file)));
        var users = Path.Combine(_folder.FullName, "users.json");
        var text = File.ReadAllText(users);
        Assert.Contains(right, text);
        File.WriteAllText(users, text.Replace(right, wrong));

        var refusal = Assert.Throws<InvalidDataException>(() => SeedFiles.Read(_folder.FullName));

        Assert.StartsWith("users.json: ", refusal.Message);
        Assert.Contains(told, refusal.Message);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
