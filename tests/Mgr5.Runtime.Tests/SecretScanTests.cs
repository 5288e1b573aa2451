using System.Text;

namespace Mgr5.Runtime.Tests;

/// <summary>A scan that finds nothing is worth something only if it finds what is there.</summary>
public sealed class SecretScanTests
{
    private const string Secret = "p+ss w\"rd";

    private readonly SecretScan _scan = new(Secret);

    public static TheoryData<string> Spelled =>
    [
        Secret, "https://panel.example/?p=p%2Bss%20w%22rd", "password=p%2Bss+w%22rd&x=1", "<a b='p+ss w&quot;rd'/>",
        Convert.ToBase64String(Encoding.UTF8.GetBytes(Secret)), """{"p":"p\u002Bss w\u0022rd"}""", "P+SS W\"RD",
    ];

    [Theory]
    [MemberData(nameof(Spelled))]
    public void A_planted_secret_is_found_however_it_is_spelled(string text)
    {
        _scan.Add("log", $"before {text} after");

        _scan.Found.ShouldHaveSingleItem().ShouldStartWith("log: ");
    }

    [Fact]
    public void A_planted_secret_is_found_wherever_an_exception_has_it()
    {
        Exception[] planted =
        [
            new InvalidOperationException(Secret),
            new InvalidOperationException("outer", new IOException(Secret)),
            new AggregateException(new IOException("first"), new IOException(Secret)),
            new InvalidOperationException("data") { Data = { ["key"] = Secret } },
            PanelError.ToException(Answer($"<doc><error type=\"value\"><param name=\"x\">{System.Net.WebUtility.HtmlEncode(Secret)}</param></error></doc>"), "f"),
        ];

        foreach (Exception e in planted)
        {
            SecretScan scan = new(Secret);
            scan.Add(e);
            scan.Found.ShouldNotBeEmpty(e.GetType().Name);
        }
    }

    [Fact]
    public void Nothing_is_found_where_nothing_is()
    {
        _scan.Add(new IOException("quiet"));
        _scan.AddAll("argv", ["-m", "ispmgr"]);

        _scan.ShouldBeClean();
        Should.Throw<ShouldAssertException>(() => new SecretScan(Secret).ShouldBeClean());
    }

    private static PanelNode Answer(string xml) => PanelDocument.Parse(Encoding.UTF8.GetBytes(xml)).Error!;
}
