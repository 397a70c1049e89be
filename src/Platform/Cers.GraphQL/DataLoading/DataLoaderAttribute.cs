namespace Cers.GraphQL;

/// <summary>This <see cref="DataLoading.DataLoader{TKey,TValue}"/> is given to resolvers that name it as a parameter: one instance a request.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DataLoaderAttribute : Attribute;
