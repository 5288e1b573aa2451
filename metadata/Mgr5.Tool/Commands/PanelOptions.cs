using System.CommandLine;
using Mgr5.Tool.Files;
using Mgr5.Tool.Taking;
using Mgr5.Tool.Taking.Http;
using Spectre.Console;

namespace Mgr5.Tool.Commands;

/// <summary>The options that say where a panel is and how it is asked; those of every command that asks one.</summary>
internal sealed class PanelOptions
{
    private const string DefaultMgrctl = "/usr/local/mgr5/sbin/mgrctl";

    private readonly Option<bool> _local = new("--local") { Description = "The panel is on this machine." };
    private readonly Option<string?> _ssh = new("--ssh") { Description = "The panel is there; your ssh and your keys are used.", HelpName = "TARGET" };
    private readonly Option<string[]> _sshOptions = new("--ssh-option") { Description = "What ssh takes after -o, e.g. Port=2222.", HelpName = "OPTION" };
    private readonly Option<string> _mgrctl = new("--mgrctl") { Description = "Where mgrctl is.", HelpName = "PATH", DefaultValueFactory = static _ => DefaultMgrctl };

    private readonly Option<string?> _url = new("--url")
    {
        Description = "The panel is there, and you have a login: https://panel.example:1500/ispmgr.",
        HelpName = "URL",
    };

    private readonly Option<string?> _user = new("--user")
    {
        Description = "The user of that login. The password is asked for, or taken from MGR5_PASSWORD.",
        HelpName = "USER",
    };

    private readonly Option<string?> _fingerprint = new("--fingerprint")
    {
        Description = "The SHA-256 fingerprint of the panel's own certificate, which is then the only one that is accepted.",
        HelpName = "SHA256",
    };

    private readonly Option<string[]> _users = new("--su")
    {
        Description = "Also ask with the rights of this user, to learn which level of rights sees what. Several times for several.",
        HelpName = "USER",
    };

    private readonly Option<int> _parallel = new("--parallel") { Description = "Calls at a time.", HelpName = "N", DefaultValueFactory = static _ => 2 };
    private readonly Option<int> _timeout = new("--timeout") { Description = "Seconds for one call.", HelpName = "S", DefaultValueFactory = static _ => 60 };

    private readonly Option<bool> _allForms = new("--all-forms")
    {
        Description = "Also call forms that may do more than show. Never with 'sok'; on a panel in use, you want to know which they are.",
    };

    private string? _password;

    /// <summary>The panel.</summary>
    public Option<string?> Panel { get; } = new("--panel", "-m") { Description = "The panel by its short name, e.g. ispmgr.", HelpName = "PANEL" };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _local, _ssh, _sshOptions, _mgrctl, _url, _user, _fingerprint, Panel, _users, _parallel, _timeout, _allForms })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The one panel that the command line names.</summary>
    /// <exception cref="BadInputException">It names none, or several.</exception>
    public PanelPlace Place(ParseResult parsed)
        => (parsed.GetValue(_local), parsed.GetValue(_ssh), parsed.GetValue(_url)) switch
        {
            (_, _, null) when parsed.GetValue(_user) is not null || parsed.GetValue(_fingerprint) is not null
                => throw new BadInputException("--user and --fingerprint are of a login over --url"),
            (true, null, null) => PanelPlace.Local(parsed.GetRequiredValue(_mgrctl)),
            (false, { Length: > 0 } target, null) => Ssh(parsed, target),
            (false, null, { Length: > 0 } url) => Http(parsed, url, parsed.GetValue(_fingerprint)),
            _ => throw new BadInputException("say where the panel is: one of --local, --ssh TARGET and --url URL"),
        };

    /// <summary>Whether the command line names a panel by itself.</summary>
    public bool NamesPlace(ParseResult parsed)
        => parsed.GetValue(_local) || parsed.GetValue(_ssh) is not null || parsed.GetValue(_url) is not null || parsed.GetValue(_fingerprint) is not null;

    /// <summary>Whether the panel is asked over HTTP.</summary>
    public bool IsHttp(ParseResult parsed) => parsed.GetValue(_url) is not null;

    /// <summary>Asks for the password, once, if any of the panels needs one; when all else that can be wrong is known to be right.</summary>
    public void AskPassword(IAnsiConsole console, ParseResult parsed, params IEnumerable<PanelPlace> places)
    {
        if (places.Any(static p => p.Login is not null))
        {
            _password ??= Password.Ask(console, parsed.GetValue(_user)!);
        }
    }

    /// <summary>Others see the same listing and the same pages.</summary>
    /// <exception cref="BadInputException">Others are to be asked for nothing that depends on who asks.</exception>
    public static void CheckUsers(TakeOptions options)
    {
        if (options is { Users.Count: > 0, Depth: not TakeDepth.Devel })
        {
            throw new BadInputException("--su is about descriptions, which are not asked for: --depth devel");
        }
    }

    /// <summary>The panel of a target of ssh.</summary>
    /// <exception cref="BadInputException">It would be an option.</exception>
    public PanelPlace Ssh(ParseResult parsed, string target) => target[0] != '-'
        ? PanelPlace.Ssh(target, parsed.GetValue(_sshOptions) ?? [], parsed.GetRequiredValue(_mgrctl))
        : throw new BadInputException($"'{target}' is no target of ssh");

    /// <summary>The panel of an address.</summary>
    /// <exception cref="BadInputException">The address or the fingerprint is none, or nobody logs in.</exception>
    public PanelPlace Http(ParseResult parsed, string url, string? fingerprint)
    {
        string user = parsed.GetValue(_user) is { Length: > 0 } given ? given : throw new BadInputException("say who logs in: --user USER");
        Uri address = PanelUrl.Parse(url);
        string? pin = fingerprint is null ? null : CertificatePin.Parse(fingerprint) ?? throw new BadInputException(
            "a SHA-256 fingerprint has 64 hexadecimal digits, with or without colons");
        return pin is not null && address.Scheme != Uri.UriSchemeHttps
            ? throw new BadInputException("--fingerprint is of a certificate, and http has none")
            : PanelPlace.Http(url, new(address, user, pin), () => _password!);
    }

    /// <summary>What is taken as far as these options say it.</summary>
    /// <exception cref="BadInputException">A value makes no sense.</exception>
    public TakeOptions ToTakeOptions(ParseResult parsed, string panel, string language)
    {
        TakeOptions options = new()
        {
            Panel = panel,
            Language = language,
            Parallel = parsed.GetValue(_parallel),
            AllForms = parsed.GetValue(_allForms),
            Users = [.. (parsed.GetValue(_users) ?? []).Distinct(StringComparer.Ordinal)],
        };
        string? wrong = options switch
        {
            _ when !PanelName.IsValid(panel) => $"'{panel}' is no short name of a panel: letters, digits and '_', as in ispmgr",
            _ when !PanelName.IsValid(language) => $"'{language}' is no language: letters, as in en",
            { Parallel: < 1 or > 64 } => "--parallel takes 1 to 64",
            { Users: var users } when users.Any(static u => u.Length == 0 || u.Any(char.IsControl)) => "--su takes the name of a user",
            _ => null,
        };
        return wrong is null ? options : throw new BadInputException(wrong);
    }

    /// <summary>How long one call may take.</summary>
    /// <exception cref="BadInputException">The value makes no sense.</exception>
    public TimeSpan Timeout(ParseResult parsed) => parsed.GetValue(_timeout) is >= 1 and <= 86_400 and var seconds
        ? TimeSpan.FromSeconds(seconds)
        : throw new BadInputException("--timeout takes 1 to 86400 seconds");
}
