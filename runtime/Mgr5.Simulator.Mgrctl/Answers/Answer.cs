using System.Xml.Linq;
using Mgr5.Metadata.Snapshots;
using Mgr5.Metadata.Taking;
using Mgr5.Simulator.Documents;

namespace Mgr5.Simulator.Mgrctl.Answers;

/// <summary>
/// What a function answers: <c>text</c>, <c>xml</c>, <c>json</c>, or <c>devel</c>, which is XML that also describes the function.
/// A panel's error is an answer, too.
/// </summary>
internal static class Answer
{
    public static string Write(Snapshot snapshot, Invocation call, Faults faults)
    {
        XElement document = DocumentOf(snapshot, call, faults);
        return call.Format switch
        {
            "text" => AnswerText.Write(document),
            "xml" or "devel" => $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{document}\n",
            "json" => JsonText.Write(document) + "\n",
            _ => ErrorDocument.Of("value", "out", call, faults.Customer) + "\n",
        };
    }

    private static XElement DocumentOf(Snapshot snapshot, Invocation call, Faults faults)
    {
        if (faults.CallerOf(call) is not { } caller)
        {
            return ErrorDocument.Of("missed", "user", call, faults.Customer);
        }

        if (call.Function == WhoAmI.Function)
        {
            return caller.WhoAmI(snapshot, faults.Customer);
        }

        if (snapshot.Find(call.Function!) is not { } known)
        {
            return ErrorDocument.Of("missed", "func", call, faults.Customer);
        }

        if (caller.View(known) is not { } function)
        {
            return ErrorDocument.Of("access", known.Name, call, faults.Customer);
        }

        return faults.ErrorOf(call) is { } error
            ? ErrorDocument.Of(error, "elid", call, faults.Customer)
            : AnswerDocument.Of(snapshot.Panel, function, call, faults.Customer);
    }
}
