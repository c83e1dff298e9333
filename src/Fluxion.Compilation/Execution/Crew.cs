using System.Runtime.ExceptionServices;
using Fluxion.Kernels;

namespace Fluxion.Compilation;

/// <summary>
/// Threads that run the steps of a region: the caller's, and those that come from the pool. Whoever finishes a step goes on with one that
/// waited for it, so a chain stays on its thread, and leaves the others that can begin now to whoever is free.
/// </summary>
/// <remarks>
/// All that is shared stands under one lock, which steps of microseconds hardly feel. Threads of the pool never wait: one that finds nothing
/// to do goes home, and is asked for again. The caller waits for steps that run, never for a thread that has not come yet, so a busy pool
/// costs speed, not progress. A thread that comes late finds no region, or helps with the next one.
/// </remarks>
internal sealed class Crew : IThreadPoolWorkItem
{
    /// <summary>More threads than this would wait for one another.</summary>
    internal const int Most = 32;

    private readonly object _gate = new();
    private readonly Stack<int> _ready = new();
    private readonly Stack<int> _numbers = new();
    private int[] _waits = [];
    private Region? _region;
    private BoundStep[] _steps = [];
    private ExceptionDispatchInfo? _failure;
    private int _running;
    private int _asked;

    /// <summary>Runs the steps of a region and returns when all are done, or none runs any more because one failed.</summary>
    internal void Run(Region region, BoundStep[] steps, int threads)
    {
        lock (_gate)
        {
            Begin(region, steps, threads);
        }

        var earlier = Worker.Enter(0);
        var inside = WorkSplitter.EnterWorker();
        try
        {
            while (WaitForStep() is { } member)
            {
                Work(member);
            }
        }
        finally
        {
            WorkSplitter.LeaveWorker(inside);
            Worker.Leave(earlier);
        }

        var failure = _failure;
        _failure = null;
        failure?.Throw();
    }

    void IThreadPoolWorkItem.Execute()
    {
        if (!TryCome(out var number, out var member))
        {
            return;
        }

        var earlier = Worker.Enter(number);
        var inside = WorkSplitter.EnterWorker();
        Work(member);
        WorkSplitter.LeaveWorker(inside);
        Worker.Leave(earlier);
    }

    private void Begin(Region region, BoundStep[] steps, int threads)
    {
        (_region, _steps, _running, _failure) = (region, steps, 0, null);
        _waits = _waits.Length < region.Waits.Length ? new int[region.Waits.Length] : _waits;
        region.Waits.CopyTo(_waits, 0);
        _ready.Clear();
        _numbers.Clear();
        for (var number = threads - 1; number > 0; number--)
        {
            _numbers.Push(number);
        }

        for (var member = region.Steps.Length - 1; member >= 0; member--)
        {
            if (region.Waits[member] == 0)
            {
                _ready.Push(member);
            }
        }
    }

    private bool TryCome(out int number, out int member)
    {
        lock (_gate)
        {
            _asked--;
            if (_region is null || _ready.Count == 0 || !_numbers.TryPop(out number))
            {
                (number, member) = (0, 0);
                return false;
            }

            member = _ready.Pop();
            _running++;
            return true;
        }
    }

    // The caller's next step; null when all is over.
    private int? WaitForStep()
    {
        lock (_gate)
        {
            while (_ready.Count == 0)
            {
                if (_running == 0)
                {
                    _region = null;
                    _steps = [];
                    return null;
                }

                Monitor.Wait(_gate);
            }

            _running++;
            var member = _ready.Pop();
            AskForHelp();
            return member;
        }
    }

    // From one step on to those that follow, until none is free.
    private void Work(int member)
    {
        for (int? next = member; next is { } current;)
        {
            var step = _steps[_region!.Steps[current]];
            ExceptionDispatchInfo? failure = null;
            try
            {
                step.Run();
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(
                    StepFailure.IsToBeNamed(exception, step.Step) ? StepFailure.Named(exception, step.Step) : exception);
            }

            lock (_gate)
            {
                next = Finish(current, failure);
            }
        }
    }

    // What the same thread does next.
    private int? Finish(int member, ExceptionDispatchInfo? failure)
    {
        _failure ??= failure;
        int? next = null;
        if (_failure is null)
        {
            foreach (var follower in _region!.After(member))
            {
                if (--_waits[follower] == 0)
                {
                    if (next is { } other)
                    {
                        _ready.Push(other);
                    }

                    next = follower;
                }
            }

            next ??= _ready.TryPop(out var free) ? free : null;
        }
        else
        {
            _ready.Clear();
        }

        if (next is null)
        {
            Leave();
        }

        AskForHelp();
        return next;
    }

    // From now on the caller may go on to another region, and another thread may have this one's number.
    private void Leave()
    {
        _running--;
        if (Worker.Number > 0)
        {
            _numbers.Push(Worker.Number);
        }
    }

    // The caller, should it wait, and as many others as there are steps that nobody has taken.
    private void AskForHelp()
    {
        if (_ready.Count > 0 || _running == 0)
        {
            Monitor.Pulse(_gate);
        }

        for (var wanted = Math.Min(_ready.Count, _numbers.Count); _asked < wanted; _asked++)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
    }
}
