using System.Globalization;
using Mgr5.Metadata;
using Mgr5.Metadata.Taking;
using Mgr5.Tool.Files;

namespace Mgr5.Tool.Taking;

/// <summary>Asks each session of a take who it is (<c>whoami</c>): its rights, and the version of the panel.</summary>
internal sealed class SessionOpener(ITakeTransport transport, TakeFolder folder, TakeOptions options)
{
    // Over HTTP the question is also the login, and should fail before anything else is asked.
    private bool IsNeeded => options.AskRights || options.Version is null || options.Users.Count > 0 || !transport.HasListing;

    /// <summary>The sessions; the one of whoever takes comes first.</summary>
    /// <exception cref="BadInputException">A session cannot be had, or its rights cannot be told.</exception>
    public async Task<IReadOnlyList<TakeSession>> OpenAsync(CancellationToken cancellationToken)
    {
        List<TakeSession> sessions = [await OpenOwnAsync(cancellationToken).ConfigureAwait(false)];
        for (int i = 0; i < options.Users.Count; i++)
        {
            sessions.Add(await OpenAsync(options.Users[i], i + 1, cancellationToken).ConfigureAwait(false));
        }

        return sessions;
    }

    private async Task<TakeSession> OpenOwnAsync(CancellationToken cancellationToken)
    {
        CaptureFolder captures = folder.Descriptions(null);
        if (captures.Rights is not null || !IsNeeded)
        {
            return new(null, Checked(captures.Rights ?? SessionRights.Unknown), captures);
        }

        (WhoAmI? who, string? failure) = await AskAsync([], cancellationToken).ConfigureAwait(false);
        if (who is null && !transport.HasListing)
        {
            throw new BadInputException($"the panel does not answer: {failure}");
        }

        captures.Rights = new(who?.Level, who?.Version);
        return new(null, Checked(captures.Rights), captures);
    }

    private SessionRights Checked(SessionRights rights) => rights.Level is null && options.Users.Count > 0
        ? throw new BadInputException("levels of rights cannot be told apart: the panel does not say which one takes")
        : rights;

    private async Task<TakeSession> OpenAsync(string user, int number, CancellationToken cancellationToken)
    {
        CaptureFolder captures = folder.Descriptions(user);
        if (captures.Rights is not { } rights)
        {
            (WhoAmI? who, string? failure) = await AskAsync([$"su={user}"], cancellationToken).ConfigureAwait(false);

            // A panel passes over a parameter that it does not take, and would answer as if nobody was named.
            string? wrong = failure ?? who switch
            {
                { ErrorType: { } type } => $"the panel refuses: {type}",
                { User: { } other } when !string.Equals(other, user, StringComparison.OrdinalIgnoreCase) => "the panel acts as somebody else all the same",
                { Level: null } => "the panel does not say with what rights",
                _ => null,
            };
            if (wrong is not null)
            {
                throw new BadInputException(string.Create(CultureInfo.InvariantCulture, $"user {number} of --su: {wrong}"));
            }

            captures.Rights = rights = new(who!.Level, who.Version);
        }

        return new(user, rights, captures);
    }

    private async Task<(WhoAmI? Who, string? Failure)> AskAsync(IReadOnlyList<string> parameters, CancellationToken cancellationToken)
    {
        PanelText answer = await transport.DescribeAsync(WhoAmI.Function, parameters, cancellationToken).ConfigureAwait(false);
        if (answer.Failure is not null)
        {
            return (null, answer.Failure);
        }

        try
        {
            return (WhoAmI.Read(answer.Text), null);
        }
        catch (MetadataFormatException e)
        {
            return (null, e.Message);
        }
    }
}
