namespace Fluxion.Compilation.Tests;

/// <summary>Memory is packed so that steps worth running side by side can, and tightly everywhere else.</summary>
public class SharedRoomTests
{
    [Fact]
    public void Steps_worth_sharing_do_not_wait_for_one_anothers_memory()
    {
        var plan = Beside(96);
        var dependencies = StepDependencies.Of(plan.Steps);
        for (var i = 0; i < dependencies.Count; i++)
        {
            var reads = plan.Steps[i].Reads.Select(place => place.Buffer);
            var writers = Enumerable.Range(0, i).Where(earlier => plan.Steps[earlier].Writes.Any(write => reads.Contains(write.Buffer)));
            Assert.Equal(writers, dependencies.Before(i).ToArray());
        }
    }

    [Fact]
    public void Small_steps_take_turns_in_one_place()
    {
        // Each product's factor of 8 x 8 floats stands where the one before it stood; inputs and results have places of their own.
        var plan = Beside(8);
        Assert.Single(plan.Buffers.Arena.Select(buffer => buffer.Offset).Distinct());
    }

    private static Plan Beside(int size) =>
        Plans.Of(x => [.. Enumerable.Range(2, 8).Select(i => (x[0] * i).MatMul(x[1]))], Plans.Arguments(size));
}
