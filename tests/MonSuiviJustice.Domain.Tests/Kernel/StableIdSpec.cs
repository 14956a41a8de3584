using MonSuiviJustice.Domain.Kernel;
using Xunit;

namespace MonSuiviJustice.Domain.Tests.Kernel;

public sealed class StableIdSpec
{
    /// <summary>Stored ids follow from it: whoever changes it loses every service.</summary>
    [Fact]
    public void A_name_has_the_same_id_for_ever() =>
        Assert.Equal(new Guid("55bd9daa-7f6a-8b7a-aa1c-0f1f687387ca"), StableId.Of("service", "spip-92"));

    [Fact]
    public void Another_kind_of_thing_has_another_id() =>
        Assert.NotEqual(StableId.Of("service", "92"), StableId.Of("competence-map", "92"));

    [Fact]
    public void It_is_a_UUID_of_version_8()
    {
        var text = StableId.Of("service", "spip-92").ToString();

        Assert.Equal('8', text[14]);
        Assert.Contains(text[19], "89ab");
    }
}
