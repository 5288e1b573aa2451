using Mgr5.Analyzers.CodeFixes;
using Microsoft.CodeAnalysis;

namespace Mgr5.Analyzers.Fixes.Tests;

/// <summary>Whatever the code looks like while it is written: no fix fails over it, and what one changes lies in the file.</summary>
public sealed class DamagedCodeTests
{
    private static readonly QueryCodeFix[] Fixes =
    [
        new UseSuggestion(), new RenameFunction(), new RemoveBrowserParameter(), new AddSok(), new EscapeValue(), new WriteValue(), new ReadSecretFromEnvironment(),
        new PassSecretByEnvironment(), new UseTypedCall(),
    ];

    private const string Usings = "using System; using System.Collections.Generic; using System.Net.Http; using System.Threading.Tasks;\n";

    private static readonly string[] Bits = ["\"", "{", "}", "(", ")", "$\"", "@\"", "+", ";", ",", "&", "=", "[", "]", "/*", "// x\n", "\n", "new", "{0}"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Fixes_of_samples_with_random_damage(int seed)
    {
        Random random = new(seed);
        string[] samples = [.. new[] { "Addresses.cs", "Forms.cs", "ByHand.cs" }.Select(static f => Usings + File.ReadAllText(Repository.Path("samples", "StringChecks", f)))];
        int offered = 0;
        for (int i = 0; i < 60; i++)
        {
            string code = samples[random.Next(samples.Length)];
            int place = random.Next(code.Length);
            code = random.Next(2) == 0 ? code.Remove(place, Math.Min(random.Next(1, 9), code.Length - place)) : code.Insert(place, Bits[random.Next(Bits.Length)]);
            using FixedProject project = FixedProject.Of(code);
            foreach (Diagnostic finding in (await FixedProject.FindingsAsync(project.Document)).Where(static d => d.Location.IsInSource))
            {
                foreach (QueryCodeFix fix in Fixes.Where(f => f.FixableDiagnosticIds.Contains(finding.Id)))
                {
                    Document changed = await fix.FixAllAsync(project.Document, [finding], TestContext.Current.CancellationToken);
                    offered += changed == project.Document ? 0 : 1;
                }
            }
        }

        offered.ShouldBeGreaterThan(100);
    }
}
