namespace MembershipCases.Domain.Tests.Architecture;

public sealed class ArchitectureTests
{
    [Fact]
    public void The_domain_references_nothing_but_the_framework()
    {
        var references = typeof(Result<>).Assembly.GetReferencedAssemblies().Select(reference => reference.Name!)
            .ToList();

        Assert.NotEmpty(references);
        Assert.All(references, name => Assert.StartsWith("System.", name, StringComparison.Ordinal));
    }
}
