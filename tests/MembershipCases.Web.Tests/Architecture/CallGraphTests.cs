namespace MembershipCases.Web.Tests.Architecture;

public sealed class CallGraphTests
{
    [Theory]
    [InlineData(nameof(Work.ByACall))]
    [InlineData(nameof(Work.ByALambda))]
    [InlineData(nameof(Work.ByAnIterator))]
    [InlineData(nameof(Work.ByAnAsyncMethod))]
    [InlineData(nameof(Work.ByAnInterface))]
    [InlineData(nameof(Work.InAConstructor))]
    [InlineData(nameof(Work.InAGenericMethod))]
    [InlineData(nameof(Work.InAnOverride))]
    public void What_a_method_does_is_seen_wherever_it_does_it(string method) =>
        Assert.Contains("Target", Reached(typeof(Work), method));

    [Fact]
    public void Only_the_override_of_the_object_itself_is_followed() =>
        Assert.DoesNotContain("Target", Reached(typeof(Idle), nameof(Work.InAnOverride)));

    private static IEnumerable<string> Reached(Type type, string method) =>
        CallGraph.From(type, method).Select(reached => reached.Name);

    private interface IDo
    {
        void Do();
    }

    private abstract class Base
    {
        public void InAnOverride() => Own();

        protected abstract void Own();
    }

    private sealed class Idle : Base
    {
        protected override void Own()
        {
        }
    }

    private sealed class Made : IDo
    {
        public Made() => Work.Target();

        public void Do() => Work.Target();
    }

    private sealed class Work : Base
    {
        public static void Target()
        {
        }

        public static void ByACall() => Target();

        public static void ByALambda() => new List<int>().ForEach(_ => Target());

        public static int ByAnIterator() => Numbers().Count();

        public static async Task ByAnAsyncMethod()
        {
            await Task.Yield();
            Target();
        }

        public static void ByAnInterface(IDo some) => some.Do();

        public static void InAConstructor() => _ = new Made();

        public static void InAGenericMethod() => Of(1);

        protected override void Own() => Target();

        private static async void Of<T>(T value)
        {
            await Task.FromResult(value);
            Target();
        }

        private static IEnumerable<int> Numbers()
        {
            Target();
            yield return 1;
        }
    }
}
