using System.Text;
using Xunit.Sdk;
using Xunit.v3;

namespace MembershipCases.Testing;

/// <summary>
/// Runs the tests of a class in the order that a number in <c>TEST_ORDER</c> gives; without it as they come.
/// </summary>
public sealed class OrderBySeed : ITestCaseOrderer
{
    private static readonly string? Seed = Environment.GetEnvironmentVariable("TEST_ORDER");

    /// <inheritdoc/>
    public IReadOnlyCollection<TTestCase> OrderTestCases<TTestCase>(IReadOnlyCollection<TTestCase> testCases)
        where TTestCase : ITestCase =>
        string.IsNullOrEmpty(Seed) ? testCases : [.. testCases.OrderBy(Place)];

    private static uint Place<TTestCase>(TTestCase test)
        where TTestCase : ITestCase => Hash(Encoding.UTF8.GetBytes(Seed + test.UniqueID));

    /// <summary>A number that is the same in every run.</summary>
    private static uint Hash(byte[] bytes) =>
        bytes.Aggregate(2166136261, (sum, one) => unchecked((sum ^ one) * 16777619));
}
