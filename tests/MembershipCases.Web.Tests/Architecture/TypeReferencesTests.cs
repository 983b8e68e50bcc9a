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
    public void A_use_is_seen_wherever_it_stands(Type user, Type used) => Assert.Contains(used, TypeReferences.Of(user));

    [Fact]
    public void What_is_not_used_is_not_seen() => Assert.DoesNotContain(typeof(StringBuilder), TypeReferences.Of(typeof(InAField)));

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
