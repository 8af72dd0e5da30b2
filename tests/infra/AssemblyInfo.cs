// some wait for nginx or for a program
[assembly: Xunit.v3.Parallelization(MaxThreads = 4)]
