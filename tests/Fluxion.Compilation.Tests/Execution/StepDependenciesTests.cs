namespace Fluxion.Compilation.Tests;

/// <summary>Steps wait for what they read, and for the memory that they overwrite; for nothing else.</summary>
public class StepDependenciesTests
{
    [Fact]
    public void A_step_waits_for_what_it_reads()
    {
        var (a, b) = (HandMade.Part(0, 64), HandMade.Part(64, 64));
        Assert.Equal([[], [0]], HandMade.Waits(HandMade.Step([], [a]), HandMade.Step([a], [b])));
    }

    [Fact]
    public void Steps_of_different_memory_wait_for_nobody()
    {
        var (a, b) = (HandMade.Part(0, 64), HandMade.Part(64, 64));
        Assert.Equal([[], []], HandMade.Waits(HandMade.Step([], [a]), HandMade.Step([], [b])));
    }

    [Fact]
    public void Readers_of_one_value_do_not_wait_for_each_other()
    {
        var a = HandMade.Part(0, 64);
        Assert.Equal(
            [[], [0], [0]],
            HandMade.Waits(HandMade.Step([], [a]), HandMade.Step([a], [HandMade.Part(64, 64)]), HandMade.Step([a], [HandMade.Part(128, 64)])));
    }

    [Fact]
    public void Whoever_reuses_memory_waits_for_the_last_readers_of_what_stood_there()
    {
        var (a, again) = (HandMade.Part(0, 64), HandMade.Part(0, 64));
        Assert.Equal(
            [[], [0], [0], [1, 2]],
            HandMade.Waits(
                HandMade.Step([], [a]),
                HandMade.Step([a], [HandMade.Part(64, 64)]),
                HandMade.Step([a], [HandMade.Part(128, 64)]),
                HandMade.Step([], [again])));
    }

    [Fact]
    public void Whoever_reuses_memory_that_nobody_read_waits_for_its_writer()
    {
        var (a, again) = (HandMade.Part(0, 64), HandMade.Part(0, 64));
        Assert.Equal([[], [0]], HandMade.Waits(HandMade.Step([], [a]), HandMade.Step([], [again])));
    }

    [Fact]
    public void A_large_value_over_several_small_ones_waits_for_all_and_small_ones_over_it_for_it()
    {
        var (a, b, apart) = (HandMade.Part(0, 64), HandMade.Part(64, 64), HandMade.Part(192, 64));
        Assert.Equal(
            [[], [], [], [0, 1], [3]],
            HandMade.Waits(
                HandMade.Step([], [a]),
                HandMade.Step([], [b]),
                HandMade.Step([], [apart]),
                HandMade.Step([], [HandMade.Part(32, 96)]),
                HandMade.Step([], [HandMade.Part(96, 16)])));
    }

    [Fact]
    public void A_result_in_place_waits_for_the_other_readers_and_not_for_itself()
    {
        var (a, inPlace) = (HandMade.Part(0, 64), HandMade.Part(0, 64));
        inPlace.InPlaceOf = a;
        Assert.Equal(
            [[], [0], [0, 1]],
            HandMade.Waits(HandMade.Step([], [a]), HandMade.Step([a], [HandMade.Part(64, 64)]), HandMade.Step([a], [inPlace])));
    }

    [Fact]
    public void A_result_over_a_donated_input_waits_for_the_inputs_readers()
    {
        var input = HandMade.Outside(BufferKind.Input, 64);
        var output = HandMade.Outside(BufferKind.Output, 64, inPlaceOf: input);
        Assert.Equal([[], [0]], HandMade.Waits(HandMade.Step([input], [HandMade.Part(0, 64)]), HandMade.Step([input], [output])));
    }

    [Fact]
    public void An_input_that_is_only_read_makes_nobody_wait()
    {
        var input = HandMade.Outside(BufferKind.Input, 64);
        Assert.Equal([[], []], HandMade.Waits(HandMade.Step([input], [HandMade.Part(0, 64)]), HandMade.Step([input], [HandMade.Part(64, 64)])));
    }

    [Fact]
    public void On_random_memory_all_conflicts_are_ordered_and_nothing_else_is()
    {
        var random = new Random(5);
        for (var round = 0; round < 200; round++)
        {
            var steps = Enumerable.Range(0, 40).Select(_ => HandMade.Step(Parts(random), Parts(random))).ToArray();
            var waits = HandMade.Waits(steps);
            var before = new HashSet<int>[steps.Length];
            for (var i = 0; i < steps.Length; i++)
            {
                before[i] = [.. waits[i], .. waits[i].SelectMany(earlier => before[earlier])];
                Assert.All(waits[i], earlier => Assert.True(Conflict(steps[earlier], steps[i])));
                Assert.All(Enumerable.Range(0, i).Where(earlier => Conflict(steps[earlier], steps[i])), earlier => Assert.Contains(earlier, before[i]));
            }
        }
    }

    private static Buffer[] Parts(Random random) =>
        [.. Enumerable.Range(0, random.Next(3)).Select(_ => HandMade.Part(16 * random.Next(40), 16 * random.Next(1, 8)))];

    private static bool Conflict(Step a, Step b) =>
        Overlap(a.Writes, b.Writes) || Overlap(a.Writes, b.Reads) || Overlap(a.Reads, b.Writes);

    private static bool Overlap(IReadOnlyList<Place> a, IReadOnlyList<Place> b) => a.Any(one => b.Any(other =>
        one.Buffer.Offset < other.Buffer.Offset + other.Buffer.Bytes && other.Buffer.Offset < one.Buffer.Offset + one.Buffer.Bytes));
}
