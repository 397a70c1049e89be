using Cers.GraphQL.TypeSystem.Scalars;

namespace Cers.GraphQL.Tests.TypeSystem;

public sealed class StringScalarTests
{
    readonly StringScalar<Code> scalar = new("Code", "A code.", null, Code.TryParse, code => code.Value);

    [Fact]
    public void The_default_of_a_struct_is_no_answer()
    {
        Assert.NotNull(scalar.CheckResult(default(Code)));
        Assert.Null(scalar.CheckResult(new Code("a")));
        Assert.NotNull(scalar.CheckResult("a"));
    }

    readonly record struct Code(string Value)
    {
        public static bool TryParse(string text, out Code code)
        {
            code = new(text);
            return true;
        }
    }
}
