namespace Mgr5;

/// <summary>Takes the tokens of <c>out=xml</c> and <c>out=devel</c> together to a document, or to rows and what is beside them.</summary>
/// <param name="rowsApart">Whether the rows of a list are read one by one, and are not in the document.</param>
/// <param name="sizes">How much of it.</param>
internal sealed class XmlAnswer(bool rowsApart, AnswerSizes sizes)
{
    public const string RowName = "elem";

    private readonly NodeWriter _document = new();
    private readonly NodeWriter _row = new();
    private bool _isInRow;
    private int _rowName;

    public XmlState State { get; } = new();

    /// <summary>The row that was read last.</summary>
    public NodeContent Row => new(_row.Written.ToArray(), State.Names);

    /// <summary>What was read up to now, without rows that are read apart.</summary>
    public PanelNode ToNode() => NodeContent.ToNode(_document.Written, "doc", State.Names);

    /// <summary>Reads on to the end of a row, of the part, or of the document.</summary>
    /// <returns>Whether it is that of a row.</returns>
    public bool Read(ref XmlTokenizer tokenizer)
    {
        NodeWriter writer = _isInRow ? _row : _document;
        while (tokenizer.Read())
        {
            switch (tokenizer.Token)
            {
                case XmlToken.Text:
                    writer.WriteText(tokenizer.Text);
                    break;
                case XmlToken.Start:
                    writer = Begin(tokenizer.Name, writer);
                    for (int i = 0; i < tokenizer.AttributeCount; i++)
                    {
                        writer.WriteAttribute(tokenizer.AttributeName(i), tokenizer.AttributeValue(i));
                    }

                    break;
                case XmlToken.End when State.Depth > 1 || (State.Depth == 1 && !_isInRow):
                    writer.WriteEnd();
                    break;
                default:
                    writer.WriteLastEnd();
                    if (_isInRow)
                    {
                        _isInRow = false;
                        return true;
                    }

                    break;
            }

            if (writer.Length > (_isInRow ? sizes.Row : sizes.Document) || writer.Elements > sizes.Elements)
            {
                throw new PanelFormatException($"The answer has {(_isInRow ? "a row" : "a document")} that is too long to be one.");
            }
        }

        return false;
    }

    private NodeWriter Begin(int name, NodeWriter writer)
    {
        switch (State.Depth)
        {
            case 1:
                if (State.Names.Text(name) is var root and not "doc")
                {
                    throw new PanelFormatException($"The answer's outermost element is '{root}' instead of 'doc'.");
                }

                _rowName = State.Names.NumberOf("elem"u8);
                return writer;
            case 2 when rowsApart && name == _rowName:
                _document.PassChild();
                _row.Clear();
                _isInRow = true;
                return _row;
            default:
                writer.WriteStart(name);
                return writer;
        }
    }
}
