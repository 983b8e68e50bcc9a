using MembershipCases.Browser.Tests;

[assembly: TestCollectionOrderer(typeof(LongestInBrowserFirst))]

namespace MembershipCases.Browser.Tests;

/// <summary>Begins with the tests that look at the most pages.</summary>
public sealed class LongestInBrowserFirst()
    : LongestFirst(nameof(WholeWayTests), nameof(EveryPageTests), nameof(InjectionInBrowserTests));
