using MonSuiviJustice.Api.Tests.Kernel;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(NameOrder))]
[assembly: TestClassOrderer(typeof(NameOrder))]
[assembly: TestMethodOrderer(typeof(NameOrder))]
[assembly: TestCaseOrderer(typeof(NameOrder))]

namespace MonSuiviJustice.Api.Tests.Kernel;

/// <summary>
/// The specs share one clock that only goes forward, so their order decides the season of each. Without this the order comes
/// from the path of the checkout: a spec could fail on one machine and never on another.
/// </summary>
public sealed class NameOrder : ITestCollectionOrderer, ITestClassOrderer, ITestMethodOrderer, ITestCaseOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(
        IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => collection.TestCollectionDisplayName, StringComparer.Ordinal)];

    public IReadOnlyCollection<TTestClass?> OrderTestClasses<TTestClass>(IReadOnlyCollection<TTestClass?> testClasses)
        where TTestClass : notnull, ITestClass =>
        [.. testClasses.OrderBy(it => it?.TestClassName, StringComparer.Ordinal)];

    public IReadOnlyCollection<TTestMethod?> OrderTestMethods<TTestMethod>(IReadOnlyCollection<TTestMethod?> testMethods)
        where TTestMethod : notnull, ITestMethod =>
        [.. testMethods.OrderBy(it => it?.MethodName, StringComparer.Ordinal)];

    public IReadOnlyCollection<TTestCase> OrderTestCases<TTestCase>(IReadOnlyCollection<TTestCase> testCases)
        where TTestCase : notnull, ITestCase =>
        [.. testCases.OrderBy(it => it.TestCaseDisplayName, StringComparer.Ordinal)];
}
