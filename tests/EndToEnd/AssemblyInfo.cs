using KubeExpose.EndToEnd.Harness;

// one after the other as they are declared: a test of a shared stack often begins where the one before it ends
[assembly: TestMethodOrderer(typeof(Xunit.v3.UnorderedTestMethodOrderer))]
[assembly: TestCaseOrderer(typeof(Xunit.v3.UnorderedTestCaseOrderer))]
// most of the time is spent waiting for the cluster
[assembly: Xunit.v3.Parallelization(MaxThreads = 5)]
[assembly: AssemblyFixture(typeof(OutsideServer))]
