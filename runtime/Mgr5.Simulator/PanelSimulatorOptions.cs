using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace Mgr5.Simulator;

/// <summary>
/// How a simulated panel is set up; not to be changed any more once it has started. What is not known of real panels, or differs between them, is a switch
/// here; where it says "not settled", test with both settings what depends on it.
/// </summary>
public sealed class PanelSimulatorOptions
{
    /// <summary>Who may log in. Where it stays empty, <c>root</c> with the password <c>secret</c> and level 30.</summary>
    public IList<SimulatedUser> Users { get; } = [];

    /// <summary>The clock by which sessions end, answers are slow and log lines are dated.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// The languages that the panel has besides the snapshot's: a request with <c>lang</c> gets one of them, and <c>en</c> for any other.
    /// The document's <c>lang</c> shows it, and cells that have a text for it (<see cref="SimulatedCell.Translations"/>).
    /// </summary>
    public ICollection<string> Languages { get; } = ["en", "ru"];

    /// <summary>What of an old panel is imitated; by itself nothing.</summary>
    public PanelFlavour Flavour { get; set; }

    // Transport.

    /// <summary>Answers over TLS, with <see cref="Certificate"/> or one that it makes and signs itself, as panels do.</summary>
    public bool UseTls { get; set; }

    /// <summary>The certificate with its private key; setting it means <see cref="UseTls"/>. It stays the caller's to dispose of.</summary>
    public X509Certificate2? Certificate { get; set; }

    /// <summary>
    /// The secret that a proxy sends as <c>X-Forwarded-Secret</c> to have its <c>X-Forwarded-For</c> believed; null: never believed.
    /// With it a test comes from any address it likes.
    /// </summary>
    public string? ForwardedSecret { get; set; }

    /// <summary>The longest body that is taken, in bytes; longer ones are answered with HTTP status 413. Null, the default: any. Not settled.</summary>
    public long? LongestBody { get; set; }

    /// <summary>
    /// The page of a call that takes long (<see cref="SimulatedFault.Long"/>); <c>{0}</c> is the place for the address, which ends in the
    /// panel's name. Only that it is HTML with such an address in it is known.
    /// </summary>
    public string LongPage { get; set; } = "<!DOCTYPE html>\n<html><head><script>\nvar url = '\n{0}\n'.trim();\n</script></head><body></body></html>\n";

    // Access.

    /// <summary>How long a session lives after its last call; panels keep it for an hour.</summary>
    public TimeSpan SessionLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Whether a session is refused from another address than it was begun from; on, as in panels.</summary>
    public bool BindsSessionsToAddress { get; set; } = true;

    /// <summary>From which addresses <c>authinfo</c> is taken; null, the default: from all. Elsewhere it is answered with <see cref="AddressError"/>.</summary>
    public ICollection<IPAddress>? AuthinfoAddresses { get; set; }

    /// <summary>
    /// Whether <c>authinfo</c> lets users with a second factor in without it. Not settled; on. Where it is off, it is refused with
    /// <see cref="SecondFactorError"/>.
    /// </summary>
    public bool AuthinfoPassesSecondFactor { get; set; } = true;

    /// <summary>After that many failed logins from an address, further ones from it are answered with <see cref="AddressError"/>; null, the default: never. Not settled.</summary>
    public int? FailedLoginLimit { get; set; }

    /// <summary>What a session that lacks its second factor gets for any other call.</summary>
    public SecondFactorReply SecondFactorReply { get; set; }

    /// <summary>The error where a second factor is missing.</summary>
    public SimulatedError SecondFactorError { get; set; } = new("extraconfirm");

    /// <summary>The error of a call from an address that is not allowed.</summary>
    public SimulatedError AddressError { get; set; } = new("auth", "badip");

    /// <summary>
    /// The error without a living session; null, the default: <c>access</c> about the function. Panels do not tell it from missing rights;
    /// what it is about is not settled.
    /// </summary>
    public SimulatedError? SessionError { get; set; }

    /// <summary>The error of missing rights; null, the default: <c>access</c> about the function.</summary>
    public SimulatedError? AccessError { get; set; }

    /// <summary>The answer to a function that the snapshot has not. How real panels word it is not settled.</summary>
    public SimulatedError UnknownFunctionError { get; set; } = new("missed", "func");

    /// <summary>What a call that changes something gets when its session comes from a cookie and its <c>Referer</c> is not the panel's.</summary>
    public RefererReply RefererReply { get; set; }

    /// <summary>Whether functions are refused to those whose level the snapshot does not name for them; on, as in panels.</summary>
    public bool ChecksLevels { get; set; } = true;

    /// <summary>
    /// The column that says whose a row is, such as <c>owner</c>: users see and change their own rows only, and resellers those of their
    /// users besides. Null, the default: everybody has every row. Rows without that cell are everybody's.
    /// </summary>
    public string? OwnerColumn { get; set; }

    // Lists and group operations.

    /// <summary>Rows on a page where a request has no <c>p_cnt</c>; panels are seen with 1000.</summary>
    public int PageSize { get; set; } = 1000;

    /// <summary>The most rows on a page: a greater <c>p_cnt</c> counts as this. Null, the default: any. Not settled.</summary>
    public int? LargestPageSize { get; set; }

    /// <summary>Whether <c>p_order=desc</c> turns the order of a list around. Not settled, and not seen in any client; off.</summary>
    public bool TakesSortOrder { get; set; }

    /// <summary>
    /// Whether a group operation that fails at one of its ids does none of them. Not settled; off: one id after the other, and what was done
    /// before stays done.
    /// </summary>
    public bool GroupOperationsAreAtomic { get; set; }

    // Formats.

    /// <summary>
    /// Whether <c>out=json</c> describes the function as <c>devel</c> does; null, the default: on BILLmanager, which was seen to. <c>sjson</c>
    /// and <c>xjson</c> always do. Not settled for other panels.
    /// </summary>
    public bool? JsonDescribes { get; set; }

    /// <summary>The content type of the formats that are JSON. Not settled; <c>text/plain</c> was seen.</summary>
    public string JsonMediaType { get; set; } = "application/json";

    /// <summary>The content type of <c>xml</c> and <c>devel</c>.</summary>
    public string XmlMediaType { get; set; } = "text/xml";

    /// <summary>Whether a list in <c>out=JSONdata</c> is <c>{"elem":[…]}</c>, as with ISPmanager 4, instead of an array. Off.</summary>
    public bool JsonDataWrapsRows { get; set; }

    /// <summary>Whether a list in <c>out=bjson</c> is an array, instead of an object with its rows in <c>elem</c>. Not settled; off.</summary>
    public bool BjsonIsArray { get; set; }

    /// <summary>What <c>out=text</c> says of a success. Not settled.</summary>
    public string TextOfSuccess { get; set; } = "OK";

    // Log.

    /// <summary>
    /// Whether <see cref="PanelSimulator.LogLines"/> shows secrets. Whether panels mask them is not settled; off: they are <c>***</c>.
    /// </summary>
    public bool LogsSecrets { get; set; }
}
