namespace Cers.GraphQL.TypeSystem.Building;

/// <summary>Tells which parameters of resolvers are services rather than arguments.</summary>
interface IParameterServices
{
    ParameterService Find(Type type);
}

enum ParameterService
{
    None,

    /// <summary>Given by the root container.</summary>
    Singleton,

    /// <summary>Made for each call in the request's scope.</summary>
    Transient,

    /// <summary>A fault: siblings of one request would share what is made for one at a time.</summary>
    Scoped,
}
