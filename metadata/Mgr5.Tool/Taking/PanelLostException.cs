using Mgr5.Tool.Files;

namespace Mgr5.Tool.Taking;

/// <summary>The panel cannot be asked any more: no further call has any sense.</summary>
internal sealed class PanelLostException(string message, Exception? innerException = null) : BadInputException(message, innerException);
