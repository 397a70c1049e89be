// Many of these tests wait for processes and for time to pass rather than compute: one more at a time than the two cores there usually are.
[assembly: CollectionBehavior(MaxParallelThreads = 3)]
