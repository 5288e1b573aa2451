using Mgr5.Simulator.Mgrctl;

await using StreamWriter output = new(Console.OpenStandardOutput()) { NewLine = "\n" };
return MgrctlDouble.Run(args, Environment.GetEnvironmentVariable, output, Console.Error);
