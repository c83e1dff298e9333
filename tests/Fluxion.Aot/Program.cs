using Fluxion;

Console.WriteLine(new TreeWriter().Leaves.Count);
