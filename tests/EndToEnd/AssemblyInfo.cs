using KubeExpose.EndToEnd.Harness;

// most of the time is spent waiting for the cluster
[assembly: Xunit.v3.Parallelization(MaxThreads = 4)]
[assembly: AssemblyFixture(typeof(OutsideServer))]
