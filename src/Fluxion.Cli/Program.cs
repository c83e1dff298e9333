Console.WriteLine("fluxion");
