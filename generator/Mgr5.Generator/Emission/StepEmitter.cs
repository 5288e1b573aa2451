using Mgr5.Metadata.Shapes;

namespace Mgr5.Generator.Emission;

/// <summary>What a wizard answers: a union with a case for each step that is known, one for the others, and one for the end.</summary>
internal static class StepEmitter
{
    public static void Emit(CodeWriter code, NodeShape wizard, EmissionStyle style)
    {
        string type = wizard.StepTypeName;
        code.Part();
        code.Document($"<summary>A step of <c>{CSharpText.Documentation(wizard.Path)}</c>, or that it is done.</summary>");
        code.Open($"{style.Visibility} abstract record {type} : IPanelStep<{type}>");
        code.Line($"private {type}() {{ }}");
        foreach (StepShape step in wizard.Steps)
        {
            Case(code, $"The step <c>{CSharpText.Documentation(step.Path)}</c>.", $"{step.Name}({FormOf(step)} Form) : {type}");
        }

        Case(code, "A step that the snapshot does not know.", $"Other(PanelForm Form) : {type}");
        Case(code, "The panel has done it.", $"Done(PanelOk Ok) : {type}");

        code.Part();
        code.Open($"public static {type} FromAnswer(PanelStepAnswer answer) => answer.Function switch");
        code.Line("null => new Done(answer.Ok),");
        foreach (StepShape step in wizard.Steps)
        {
            code.Line($"{CSharpText.Literal(step.Path)} => new {step.Name}(answer.Form<{FormOf(step)}>()),");
        }

        code.Line("_ => new Other(answer.Form<PanelForm>()),");
        code.Close(";");
        code.Close();
    }

    private static void Case(CodeWriter code, string summary, string declaration)
    {
        code.Part();
        code.Document($"<summary>{summary}</summary>");
        code.Line($"public sealed record {declaration};");
    }

    private static string FormOf(StepShape step) => step.FormType ?? "PanelForm";
}
