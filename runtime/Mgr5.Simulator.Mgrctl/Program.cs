using Mgr5.Simulator.Mgrctl;

await using Stream output = Console.OpenStandardOutput();
return MgrctlDouble.Run(args, Environment.GetEnvironmentVariable, output, Console.Error);
