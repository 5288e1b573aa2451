using System.Globalization;
using Mgr5;
using Mgr5.Ispmgr;
using Provisioning;

if (args is not [var url, var user, var customer, var domain])
{
    Console.Error.WriteLine("usage: Provisioning URL USER CUSTOMER DOMAIN   (the passwords: MGR5_PASSWORD and CUSTOMER_PASSWORD)");
    return 2;
}

if (Environment.GetEnvironmentVariable("MGR5_PASSWORD") is not { Length: > 0 } password
    || Environment.GetEnvironmentVariable("CUSTOMER_PASSWORD") is not { Length: > 0 } customerPassword)
{
    Console.Error.WriteLine("set MGR5_PASSWORD and CUSTOMER_PASSWORD: a command line can be listed by everybody on the machine");
    return 2;
}

try
{
    await using IspmgrClient panel = new(PanelConnection.Https(url, PanelAuth.Session(user, password)));
    Order order = new(panel);
    await order.CreateCustomerAsync(customer, customerPassword);
    await order.CreateSiteAsync(customer, domain);
    await foreach (DomainRecordItem record in order.RecordsAsync(domain))
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{record.Name} {record.Ttl} {record.Rtype} {record.Value}"));
    }

    return 0;
}
catch (Exception e) when (e is PanelException or PanelTransportException or PanelFormatException or TimeoutException or ArgumentException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
