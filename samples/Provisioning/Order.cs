using Mgr5;
using Mgr5.Ispmgr;

namespace Provisioning;

/// <summary>What has to be made on a panel for an order.</summary>
internal sealed class Order(IspmgrClient panel)
{
    /// <summary>Makes the customer's account.</summary>
    public Task CreateCustomerAsync(string customer, string password) => MakeAsync(
        $"the user {customer}", () => panel.User.Edit.CreateAsync(new() { Name = customer, Passwd = password, Confirm = password, LimitWebdomains = 5 }));

    /// <summary>Makes the site, with the customer's rights: it then belongs to the customer, and counts against the customer's limits.</summary>
    public async Task CreateSiteAsync(string customer, string domain)
    {
        PanelCallOptions asCustomer = new() { Su = customer };
        await MakeAsync($"the site {domain}", () => panel.Webdomain.Edit.CreateAsync(
            new()
            {
                Name = domain,
                Email = $"webmaster@{domain}",
                Aliases = [$"www.{domain}"],
                PhpMode = WebdomainEditPhpMode.PhpModeFcgiNginxfpm,
            },
            options: asCustomer));

        WebdomainEditForm form = await panel.Webdomain.Edit.GetAsync(domain, options: asCustomer);
        form.Comment = "ordered in the shop";
        await panel.Webdomain.Edit.UpdateAsync(domain, form.ToRequest(), options: asCustomer);
    }

    /// <summary>The DNS records that the panel made for the site.</summary>
    public IAsyncEnumerable<DomainRecordItem> RecordsAsync(string domain) => panel.Domain.Record.EnumerateAsync(parent: domain);

    // What is there already is left as it is, so that an order can be carried out again.
    private static async Task MakeAsync(string what, Func<Task<PanelOk>> make)
    {
        try
        {
            await make();
            Console.WriteLine($"made {what}");
        }
        catch (PanelException e) when (e.Type == PanelErrorType.Exists)
        {
            Console.WriteLine($"{what} is there");
        }
    }
}
