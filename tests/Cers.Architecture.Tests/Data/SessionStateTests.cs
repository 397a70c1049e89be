using System.Text.RegularExpressions;
using Xunit;

namespace Cers.Architecture.Tests.Data;

/// <summary>
/// Connections go back to the pool as they are. What a session keeps beyond its transaction (settings, advisory locks, temporary tables, channels listened to) is taken where
/// it is known to be given back, or on a connection outside the pool, and nowhere else.
/// </summary>
public sealed partial class SessionStateTests
{
    private static readonly string[] Known =
    [
        "src/Platform/Cers.ModuleKit/Audit/AuditSealer.cs",
        "src/Platform/Cers.ModuleKit/Data/Migrator.cs",
        "src/Platform/Cers.ModuleKit/Signals/SignalListener.cs",
    ];

    [Fact]
    public void Nothing_else_leaves_anything_in_a_session() =>
        Assert.Equal(Known, Solution.Files("src", "*.cs").Concat(Solution.Files("src", "*.sql")).Where(f => Kept().IsMatch(Solution.Text(f))).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("select pg_advisory_lock(1)")]
    [InlineData("select pg_try_advisory_lock_shared(1)")]
    [InlineData("select set_config('cers.signals', concat_ws('', current_setting('cers.signals', true), $1), false)")]
    [InlineData("$\"set search_path to {schema}\"")]
    [InlineData("SET ROLE cers_read;")]
    [InlineData("create temporary table picked (id uuid)")]
    [InlineData("\"listen cers\"")]
    public void It_is_found(string text) => Assert.Matches(Kept(), text);

    [Theory]
    [InlineData("select pg_advisory_xact_lock(1)")]
    [InlineData("perform set_config('cers.signals', concat_ws(E'\\n', nullif(current_setting('cers.signals', true), ''), payload), true);")]
    [InlineData("$\"set local search_path to {schema}\"")]
    [InlineData("language plpgsql set search_path = pg_catalog")]
    public void What_ends_with_the_transaction_is_not(string text) => Assert.DoesNotMatch(Kept(), text);

    [GeneratedRegex(
        """pg_(try_)?advisory_(lock|unlock)|set_config\([^;]*,\s*false\s*\)|"set (?!local)|\bset (session|role)\b|\bcreate temp|"listen """,
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Kept();
}
