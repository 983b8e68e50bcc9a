using System.Diagnostics;
using System.Text;

namespace MembershipCases.Web.Tests.Architecture;

public sealed class TypeReferencesTests
{
    [Theory]
    [InlineData(typeof(InAField), typeof(Version))]
    [InlineData(typeof(InAMethod), typeof(StringBuilder))]
    [InlineData(typeof(AsATypeArgument), typeof(Stopwatch))]
    [InlineData(typeof(AsABase), typeof(EventArgs))]
    public void A_use_is_seen_wherever_it_stands(Type user, Type used) =>
        Assert.Contains(used, TypeReferences.Of(user));

    [Fact]
    public void What_is_not_used_is_not_seen() =>
        Assert.DoesNotContain(typeof(StringBuilder), TypeReferences.Of(typeof(InAField)));

    [Theory]
    [InlineData(typeof(InACall), typeof(Version), "get_Major")]
    [InlineData(typeof(InAQuery), typeof(Version), "get_Minor")]
    [InlineData(typeof(InAMethod), typeof(StringBuilder), ".ctor")]
    public void A_member_is_seen_where_it_is_read_and_where_a_query_names_it(Type user, Type owner, string member) =>
        Assert.Contains(WithNested(user).SelectMany(TypeReferences.Members),
            named => named.DeclaringType == owner && named.Name == member);

    [Fact]
    public void A_member_that_is_not_used_is_not_seen() =>
        Assert.DoesNotContain(WithNested(typeof(InACall)).SelectMany(TypeReferences.Members),
            named => named.Name == "get_Minor");

    private static IEnumerable<Type> WithNested(Type type) =>
        type.GetNestedTypes(System.Reflection.BindingFlags.NonPublic).SelectMany(WithNested).Prepend(type);

    private sealed class InACall
    {
        public static int Do(Version version) => version.Major;
    }

    private sealed class InAQuery
    {
        public static IQueryable<int> Do(IQueryable<Version> versions) => versions.Select(version => version.Minor);
    }

    private sealed class InAField
    {
        private readonly Version number = new();

        public override string ToString() => number.ToString();
    }

    private sealed class InAMethod
    {
        public static int Do(int number) => number switch
        {
            0 or 1 or 2 or 3 => 1,
            _ => new StringBuilder().Append(number).Length,
        };
    }

    private sealed class AsATypeArgument
    {
        public static int Do() => new Dictionary<string, Stopwatch[]>().Count;
    }

    private sealed class AsABase : EventArgs;
}
