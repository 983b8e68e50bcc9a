using Xunit.Sdk;
using Xunit.v3;

namespace MembershipCases.Testing;

/// <summary>Begins with the classes that take longest, so that none of them is left to run alone at the end.</summary>
/// <param name="classes">Beginnings of their names, the longest first.</param>
public abstract class LongestFirst(params string[] classes) : ITestCollectionOrderer
{
    /// <inheritdoc/>
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(
        IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => Place(collection))];

    private int Place(ITestCollection collection)
    {
        var place = Array.FindIndex(classes,
            name => collection.TestCollectionDisplayName.Contains($".{name}", StringComparison.Ordinal));
        return place < 0 ? classes.Length : place;
    }
}
