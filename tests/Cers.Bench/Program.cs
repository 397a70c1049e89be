using Cers.Bench;

// bench HOST.DLL [--seed N] [--beside N] [--seconds N] [--turns N] measures, with --bulk [--files N] bulk loads alone; bench bare PORT CONNECTION serves the comparison;
// bench seed CONNECTION NUMBER N fills a database with copies of a declaration.

if (args is ["bare", var port, var connection])
{
    await BareEndpoint.RunAsync(int.Parse(port, System.Globalization.CultureInfo.InvariantCulture), connection);
    return 0;
}

if (args is ["seed", var filled, var template, var count])
{
    await Seed.FillAsync(filled, template, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture), CancellationToken.None);
    return 0;
}

return await Comparison.RunAsync(args, CancellationToken.None);
