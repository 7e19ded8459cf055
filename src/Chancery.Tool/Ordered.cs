namespace Chancery.Tool;

/// <summary>Work on many items at once with the results in the items' order.</summary>
internal static class Ordered
{
    /// <summary>At most <paramref name="workers"/> items are worked on and twice as many held, however long the source is.</summary>
    public static IEnumerable<TResult> Map<T, TResult>(IEnumerable<T> items, int workers, Func<T, TResult> work, CancellationToken cancel)
    {
        TaskFactory factory = new(cancel, TaskCreationOptions.None, TaskContinuationOptions.None,
            new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, workers).ConcurrentScheduler);
        Queue<Task<TResult>> running = new();
        foreach (T item in items)
        {
            running.Enqueue(factory.StartNew(() => work(item)));
            if (running.Count >= 2 * workers) yield return running.Dequeue().GetAwaiter().GetResult();
        }
        while (running.TryDequeue(out Task<TResult>? next)) yield return next.GetAwaiter().GetResult();
    }
}
