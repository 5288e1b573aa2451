using System.Globalization;
using System.Text;

namespace Mgr5.Benchmarks.Runtime;

/// <summary>A long list as a panel answers with it: rows of fourteen cells, some of which have attributes, are empty, or not in ASCII.</summary>
internal static class MadeUpList
{
    public static byte[] Xml(int rows)
    {
        StringBuilder xml = new("""<?xml version="1.0" encoding="UTF-8"?>""" + "\n" + """<doc lang="ru" func="webdomain" binary="/ispmgr"><tparams><out>xml</out><func>webdomain</func></tparams>""");
        for (int i = 0; i < rows; i++)
        {
            xml.Append(
                CultureInfo.InvariantCulture,
                $"""<elem><id>{i}</id><name>site-{i:000000}.example.com</name><owner>user{i % 997}</owner><docroot>/var/www/user{i % 997}/data/www/site-{i:000000}.example.com</docroot><ip>203.0.113.{i % 254}</ip><php_mode orig="php_mode_fcgi">FastCGI</php_mode><php_version>8.{i % 4}</php_version><handler>handler_php</handler><active>on</active><secure>off</secure><ssl_status orig="ssl_none" color="gray">Не защищён &amp; открыт</ssl_status><ssl_issued/><created>2024-04-{(i % 28) + 1:00}</created><size>{i * 37 % 100_000}</size></elem>""");
        }

        return Encoding.UTF8.GetBytes(xml.Append(CultureInfo.InvariantCulture, $"<p_cnt>{rows}</p_cnt><p_num>1</p_num><p_elems>{rows}</p_elems></doc>").ToString());
    }
}
