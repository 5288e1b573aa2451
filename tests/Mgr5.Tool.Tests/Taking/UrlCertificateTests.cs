namespace Mgr5.Tool.Tests.Taking;

/// <summary>Panels make themselves a certificate; nobody but the user can say that it is the right one.</summary>
public sealed class UrlCertificateTests : UrlRun
{
    [Fact]
    public async Task A_certificate_that_the_system_does_not_trust_is_refused_with_its_fingerprint_and_what_to_do()
    {
        await using TlsFront front = TlsFront.Before(Simulator.BaseUri);

        (int exitCode, string output, string errors) = await TakeAtAsync(front);

        (exitCode, output).ShouldBe((2, ""));
        errors.ShouldBe(
            $"mgr5: the server presents a certificate that this system does not trust, with the SHA-256 fingerprint {front.Fingerprint}; somebody on the way could have "
            + "put it there: only where the server itself, asked another way, shows the same one, give it to --fingerprint\n");
        Simulator.Requests.ShouldBeEmpty("no password was sent");
    }

    [Fact]
    public async Task The_certificate_of_the_fingerprint_is_accepted_in_any_spelling()
    {
        await using TlsFront front = TlsFront.Before(Simulator.BaseUri);

        foreach (string spelling in (string[])[front.Fingerprint, front.Fingerprint.Replace(":", "", StringComparison.Ordinal).ToLowerInvariant()])
        {
            (int exitCode, _, string errors) = await TakeAtAsync(front, "--fingerprint", spelling);

            (exitCode, errors).ShouldBe((0, ""));
        }
    }

    [Fact]
    public async Task Another_certificate_than_that_of_the_fingerprint_is_refused()
    {
        await using TlsFront front = TlsFront.Before(Simulator.BaseUri);
        await using TlsFront other = TlsFront.Before(Simulator.BaseUri);

        (int exitCode, _, string errors) = await TakeAtAsync(front, "--fingerprint", other.Fingerprint);

        exitCode.ShouldBe(2);
        errors.ShouldStartWith($"mgr5: the server presents another certificate than the one of --fingerprint, with the SHA-256 fingerprint {front.Fingerprint}; ");
        Simulator.Requests.ShouldBeEmpty();
    }

    private Task<(int ExitCode, string Output, string Errors)> TakeAtAsync(TlsFront front, params string[] args)
        => Mgr5Async(["take", "--url", front.Url, "--user", "root", "-o", Output, "--functions", "domain", .. args]);
}
