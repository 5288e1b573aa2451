namespace Mgr5.Simulator;

/// <summary>How a simulated panel is set up. Read once, when it starts.</summary>
public sealed class PanelSimulatorOptions
{
    /// <summary>Who may log in. Where it stays empty, <c>root</c> with the password <c>secret</c> and level 30.</summary>
    public IList<SimulatedUser> Users { get; } = [];

    /// <summary>The clock by which sessions end.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Rows on a page where a request has no <c>p_cnt</c>; panels are seen with 1000.</summary>
    public int PageSize { get; set; } = 1000;

    /// <summary>How long a session lives after its last call; panels keep it for an hour.</summary>
    public TimeSpan SessionLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// The languages that the panel has besides the snapshot's: a request with <c>lang</c> gets one of them, and <c>en</c> for any other.
    /// Only the document's <c>lang</c> shows it; nothing is translated.
    /// </summary>
    public ICollection<string> Languages { get; } = ["en", "ru"];

    /// <summary>The answer to a function that the snapshot has not. How real panels word it is not settled.</summary>
    public SimulatedError UnknownFunctionError { get; set; } = new("missed", "func");
}
