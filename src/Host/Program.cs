return await Cers.Host.CersHost.RunAsync(args);
