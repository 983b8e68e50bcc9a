using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(MembershipCases.Browser.Tests.LongestFirst))]

namespace MembershipCases.Browser.Tests;

/// <summary>Begins with the tests that look at the most pages, so that none of them is left to run alone at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long = [nameof(InjectionInBrowserTests), nameof(EveryPageTests), nameof(WholeWayTests)];

    /// <inheritdoc/>
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections) where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(collection => Array.FindIndex(Long, name => collection.TestCollectionDisplayName.Contains(name, StringComparison.Ordinal)))];
}
