using System.Text;
using Cers.GraphQL.Language;
using Cers.GraphQL.Tests.Differential;
using Cers.GraphQL.Tests.Fixture;
using Cers.GraphQL.Validation;

namespace Cers.GraphQL.Tests.Language;

public sealed class DeepDocumentTests
{
    /// <summary>A stack overflow ends the process, so the deepest tree that limits can allow must be safe on a stack smaller than any we run on.</summary>
    [Theory]
    [InlineData("{ exporter ", "{ owner ", "{ id }", " }", " }")]
    [InlineData("{ exporter ", "{ ... ", "{ id }", " }", " }")]
    [InlineData("{ arguments { stringArg(v: ", "[", "1", "]", ") } }")]
    [InlineData("{ arguments { declarationArg(v: ", "{ lines: ", "1", " }", ") } }")]
    [InlineData("query ($v: ", "[", "Int", "]", ") { count }")]
    public void The_deepest_document_is_read_validated_and_printed_on_a_small_stack(string before, string open, string inner, string close, string after)
    {
        var depth = ParserLimits.DepthCeiling - 3;
        var text = new StringBuilder(before).Insert(before.Length, open, depth).Append(inner);
        text.Insert(text.Length, close, depth).Append(after);
        var limits = Judge.FarLimits with { MaxDepth = ParserLimits.DepthCeiling };
        string? printed = null;
        var worker = new Thread(
            () =>
            {
                var document = GraphQLDocumentParser.Parse(Encoding.UTF8.GetBytes(text.ToString()), limits);
                DocumentValidator.Validate(TradeSchema.Schema, document, new() { MaxDepth = int.MaxValue });
                printed = document.ToString();
            },
            maxStackSize: 512 * 1024);
        worker.Start();
        worker.Join();
        Assert.NotNull(printed);
    }

    [Fact]
    public void Bytes_changed_at_random_are_refused_with_an_error_and_never_otherwise()
    {
        var random = new Random(20260923);
        var generator = new DocumentGenerator(TradeSchema.Schema, 99);
        for (var i = 0; i < 3_000; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(generator.Document(0.02));
            for (var edits = random.Next(1, 6); edits > 0; edits--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            Assert.All(Judge.Errors(TradeSchema.Schema, bytes, ParserLimits.Default, ValidationOptions.Default), error => Assert.NotNull(error.Code));
        }
    }
}
