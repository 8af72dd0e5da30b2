using Xunit.Sdk;
using Xunit.v3;

// a program reads its settings from the environment, of which there is one
[assembly: Parallelization(Mode = ParallelMode.None)]
