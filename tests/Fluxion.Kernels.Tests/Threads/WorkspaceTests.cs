using Fluxion.Testing;

namespace Fluxion.Kernels.Tests;

/// <summary>Memory that a thread lends in the manner of a stack.</summary>
public sealed unsafe class WorkspaceTests
{
    [Fact]
    public void Rooms_start_at_a_cache_line_and_do_not_overlap()
    {
        using var room = Workspace.Open();
        var first = room.Take<byte>(3);
        var second = room.Take<double>(9);
        var third = room.Take<int>(1);
        Assert.Equal(0, ((nint)first | (nint)second | (nint)third) % 64);
        Assert.True((byte*)second >= first + 3 && (byte*)third >= (byte*)(second + 9));
    }

    [Fact]
    public void What_is_taken_within_leaves_alone_what_was_taken_before_however_much_it_is()
    {
        using var outer = Workspace.Open();
        var kept = outer.Span<long>(1000);
        kept.Fill(7);
        for (var count = 1000; count < 4_000_000; count *= 3)
        {
            using var inner = Workspace.Open();
            inner.Span<long>(count).Fill(1);
            inner.Span<long>(count).Fill(2);
        }

        var behind = outer.Span<long>(10);
        behind.Fill(3);
        Assert.Equal(-1, kept.IndexOfAnyExcept(7L));
    }

    [Fact]
    public void Zeros_are_zero_where_something_else_stood()
    {
        using (var earlier = Workspace.Open())
        {
            earlier.Span<int>(100).Fill(-1);
        }

        using var room = Workspace.Open();
        Assert.Equal(-1, new Span<int>(room.Zeros<int>(100), 100).IndexOfAnyExcept(0));
    }

    [Fact]
    public void Allocates_nothing_when_as_much_was_lent_before()
    {
        Assert.Equal(0, AllocatedBytes.Of(Use));

        static void Use()
        {
            using var room = Workspace.Open();
            room.Take<double>(100_000);
            using var inner = Workspace.Open();
            inner.Take<double>(100_000);
        }
    }

    [Fact]
    public void Much_memory_is_kept_for_the_next_call_and_given_up_to_the_collector()
    {
        const int Numbers = 12_000_000;
        Use();

        // The collector may want it in between, for the sake of another test.
        Assert.Contains(0, Enumerable.Range(0, 10).Select(_ => Use()));
        GC.Collect();
        Assert.InRange(Use(), 8 * Numbers, long.MaxValue);

        static long Use()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            using (var room = Workspace.Open())
            {
                room.Take<double>(Numbers);
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void Each_thread_has_its_own()
    {
        using var room = Workspace.Open();
        var mine = (nint)room.Take<int>(10);
        var other = (nint)0;
        var thread = new Thread(() =>
        {
            using var theirs = Workspace.Open();
            other = (nint)theirs.Take<int>(10);
        });
        thread.Start();
        thread.Join();
        Assert.NotEqual(mine, other);
    }
}
