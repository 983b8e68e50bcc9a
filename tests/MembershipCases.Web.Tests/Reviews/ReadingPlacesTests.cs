using MembershipCases.Web.Features.Reviews.Reading;

namespace MembershipCases.Web.Tests.Reviews;

public sealed class ReadingPlacesTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(50), Long = TimeSpan.FromMinutes(1);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_document_that_takes_too_long_is_told_to_stop_and_keeps_its_place_until_it_has()
    {
        using var places = Places(1, Short, Short);
        using var end = new ManualResetEventSlim();
        var stopped = new TaskCompletionSource();
        var first = await Read(places, stop =>
        {
            stop.WaitHandle.WaitOne();
            stopped.SetResult();
            end.Wait(CancellationToken.None);
        });
        Assert.Equal("review.too-slow", first);
        await stopped.Task.WaitAsync(Long, Cancel);

        Assert.Equal("review.busy", await Read(places, _ => { }));
        end.Set();
        for (var tries = 0; tries < 1000 && await Read(places, _ => { }) == "review.busy"; tries++);
        Assert.Equal("review.empty", await Read(places, _ => { }));
    }

    [Fact]
    public async Task No_more_are_read_at_a_time_than_there_are_places()
    {
        using var places = Places(2, Long, Long);
        var (now, most) = (0, 0);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Read(places, _ =>
        {
            var with = Interlocked.Increment(ref now);
            lock (places) most = Math.Max(most, with);
            Thread.SpinWait(100_000);
            Interlocked.Decrement(ref now);
        })));

        Assert.InRange(most, 1, 2);
    }

    [Fact]
    public async Task A_place_is_free_again_when_the_document_does_not_arrive()
    {
        using var places = Places(1, Long, Short);
        await Assert.ThrowsAsync<EndOfStreamException>(() => places.Read("a.txt",
            () => Task.FromException<byte[]>(new EndOfStreamException()), (_, _) => Task.FromResult<Result<ReviewRead>>(ReadingErrors.TooLarge("a.txt", 1)), Cancel));

        Assert.Equal("review.empty", await Read(places, _ => { }));
    }

    [Fact]
    public void The_answer_to_one_too_many_is_that_the_service_is_busy() =>
        Assert.Equal(503, Answers.Status(ErrorKind.Busy));

    private static ReadingPlaces Places(int most, TimeSpan time, TimeSpan wait) =>
        new(new ReadingSettings { Readings = most, Time = time, Wait = wait });

    private static async Task<string> Read(ReadingPlaces places, Action<CancellationToken> work) =>
        (await places.Read("a.txt", () => Task.FromResult<byte[]>([]), (content, stop) =>
        {
            work(stop);
            return Task.FromResult(ReviewFile.ReadUntil("a.txt", content, CancellationToken.None));
        }, Cancel)).Error!.Code;
}
