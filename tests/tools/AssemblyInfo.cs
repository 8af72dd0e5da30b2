// a program reads its settings from the environment, of which there is one: all tests but those of other programs are one collection
[assembly: CollectionBehavior(CollectionBehavior.CollectionPerAssembly)]
