namespace Cers.Testing.Databases;

/// <summary>Locks between test processes: flock on a file, freed by the system when its holder ends, however it ends.</summary>
internal static class FileLock
{
    /// <summary>Alone: waits until nobody else holds the file.</summary>
    public static Task<FileStream> AloneAsync(string file, CancellationToken ct) => TakeAsync(file, FileAccess.ReadWrite, FileShare.None, ct);

    /// <summary>Together with others: waits only while somebody holds the file alone.</summary>
    public static Task<FileStream> SharedAsync(string file, CancellationToken ct) => TakeAsync(file, FileAccess.Read, FileShare.Read, ct);

    private static async Task<FileStream> TakeAsync(string file, FileAccess access, FileShare share, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, access, share);
            }
            catch (IOException e) when (e.GetType() == typeof(IOException))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(25), ct);
            }
        }
    }
}
