using Cers.Bench;

// bench HOST.DLL [--seconds N] [--declarations N]   measures; bench bare PORT CONNECTION serves the comparison.
if (args is ["bare", var port, var connection])
{
    await BareEndpoint.RunAsync(int.Parse(port, System.Globalization.CultureInfo.InvariantCulture), connection);
    return 0;
}

return await Comparison.RunAsync(args, CancellationToken.None);
