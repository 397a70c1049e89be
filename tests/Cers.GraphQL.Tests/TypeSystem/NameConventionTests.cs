using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Tests.TypeSystem;

public sealed class NameConventionTests
{
    [Theory]
    [InlineData("GetDeclarationsAsync", "declarations")]
    [InlineData("Getaway", "getaway")]
    [InlineData("Get", "get")]
    [InlineData("URNNumber", "urnNumber")]
    [InlineData("ID", "id")]
    [InlineData("HsCode", "hsCode")]
    public void Methods_become_fields(string method, string field) => Assert.Equal(field, NameConventions.FieldName(method));

    [Theory]
    [InlineData("InputObject", "INPUT_OBJECT")]
    [InlineData("TCCUOfficer", "TCCU_OFFICER")]
    [InlineData("Void", "VOID")]
    [InlineData("Line2", "LINE2")]
    public void Enum_members_become_upper_snake(string member, string value) => Assert.Equal(value, NameConventions.UpperSnake(member));
}
