using Mgr5.Analyzers.Commands;
using Mgr5.Analyzers.Queries;
using Mgr5.Analyzers.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mgr5.Analyzers.Shapes;

/// <summary>A command line in one text: <c>"/usr/local/mgr5/sbin/mgrctl -m ispmgr webdomain"</c>, whatever runs it.</summary>
internal sealed class CommandTextShape : QueryShape
{
    public override FoundQuery? Find(SyntaxToken word, FinderContext context)
    {
        if (TextRoot.Of(word) is not { } root || root is IdentifierNameSyntax)
        {
            return null;
        }

        ComposedText text = context.Read(root);
        int end = MgrctlName.EndIn(text.Text);

        // Prose speaks of mgrctl, too: a command names its panel.
        return end >= 0 && text.Text.IndexOf(" -m ", end, StringComparison.Ordinal) == end
            ? MgrctlCommand.Read(ShellWord.Split(text, end), root, isWhole: true)
            : null;
    }
}
