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
    private readonly RegionProgress _progress = new();
    private readonly Stack<int> _freeNumbers = new();
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
            (_region, _steps, _running, _failure) = (region, steps, 0, null);
            _progress.Begin(region);
            _freeNumbers.Clear();
            for (var number = threads - 1; number > 0; number--)
            {
                _freeNumbers.Push(number);
            }
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
        if (Come() is not { } step)
        {
            return;
        }

        var earlier = Worker.Enter(step.Number);
        var inside = WorkSplitter.EnterWorker();
        Work(step.Member);
        WorkSplitter.LeaveWorker(inside);
        Worker.Leave(earlier);
    }

    // A number and a step for a thread of the pool; null where there is nothing to do.
    private (int Number, int Member)? Come()
    {
        lock (_gate)
        {
            _asked--;
            if (_region is null || _progress.Ready == 0 || !_freeNumbers.TryPop(out var number))
            {
                return null;
            }

            _running++;
            return (number, _progress.Take());
        }
    }

    // The caller's next step; null when all is over.
    private int? WaitForStep()
    {
        lock (_gate)
        {
            while (_progress.Ready == 0)
            {
                if (_running == 0)
                {
                    (_region, _steps) = (null, []);
                    return null;
                }

                Monitor.Wait(_gate);
            }

            _running++;
            var member = _progress.Take();
            AskForHelp();
            return member;
        }
    }

    // From one step on to those that follow, until none is free.
    private void Work(int member)
    {
        for (int? next = member; next is { } current;)
        {
            var failure = Try(_steps[_region!.Steps[current]]);
            lock (_gate)
            {
                next = Finish(current, failure);
            }
        }
    }

    private static ExceptionDispatchInfo? Try(BoundStep step)
    {
        try
        {
            step.Run();
            return null;
        }
        catch (Exception failure)
        {
            return ExceptionDispatchInfo.Capture(StepFailure.IsToBeNamed(failure, step.Step) ? StepFailure.Named(failure, step.Step) : failure);
        }
    }

    // What the same thread does next.
    private int? Finish(int member, ExceptionDispatchInfo? failure)
    {
        int? next = null;
        _failure ??= failure;
        if (_failure is null)
        {
            next = _progress.Finish(member);
        }
        else
        {
            _progress.Stop();
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
            _freeNumbers.Push(Worker.Number);
        }
    }

    // The caller, should it wait, and as many others as there are steps that nobody has taken.
    private void AskForHelp()
    {
        if (_progress.Ready > 0 || _running == 0)
        {
            Monitor.Pulse(_gate);
        }

        for (var wanted = Math.Min(_progress.Ready, _freeNumbers.Count); _asked < wanted; _asked++)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
    }
}
