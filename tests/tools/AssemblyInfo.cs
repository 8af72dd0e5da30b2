// a program reads its settings from the environment, of which there is one: only tests that start programs have collections of their own
[assembly: CollectionBehavior(CollectionBehavior.CollectionPerAssembly)]
