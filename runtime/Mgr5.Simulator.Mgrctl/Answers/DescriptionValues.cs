using System.Xml.Linq;
using Mgr5.Metadata.Snapshots;
using Mgr5.Simulator.Documents;

namespace Mgr5.Simulator.Mgrctl.Answers;

/// <summary>A description as it is on a panel in use: even there it has values of customers.</summary>
internal static class DescriptionValues
{
    public static XElement Metadata(Function function, string panel, CustomerData customer)
    {
        XElement metadata = Description.Metadata(function, panel);
        if (function.Kind == FunctionKind.Report)
        {
            metadata.Add(ReportData.Band());
        }

        // A column with a total has it here, and not beside the rows.
        HashSet<string> summed = [.. (function.Columns ?? []).Where(static c => c.Type == DataType.Money).Select(static c => c.Name)];
        foreach (XElement column in metadata.Descendants("col").Where(c => summed.Contains(c.Attribute("name")!.Value)))
        {
            column.SetAttributeValue("total", customer.At("total"));
        }

        metadata.Add(new XComment(customer.At("metadata-comment")));
        return metadata;
    }

    public static XElement Messages(Function function, CustomerData customer)
    {
        XElement messages = Description.Messages(function);
        messages.SetAttributeValue("checked", customer.At("checked"));
        return messages;
    }
}
