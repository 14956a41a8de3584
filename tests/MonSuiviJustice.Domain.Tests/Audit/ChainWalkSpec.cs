using System.Security.Cryptography;
using MonSuiviJustice.Domain.Audit;
using Xunit;

namespace MonSuiviJustice.Domain.Tests.Audit;

/// <summary>Three seals, up to the positions 3, 6 and 9, and what stands beside them.</summary>
public sealed class ChainWalkSpec
{
    private static readonly string[] Words = ["abc", "def", "ghi"];

    private static readonly Seal[] Chain = [.. Sealed(Words)];

    [Fact]
    public void A_chain_that_nobody_touched_is_sound()
    {
        var walk = Walk(Chain, Words, Chain);

        Assert.Null(walk.Broken);
        Assert.Equal((3, 9, 9), (walk.Seals, walk.Facts, walk.Last?.Last));
    }

    [Fact]
    public void The_heads_need_not_be_kept_all_nor_in_order() => Assert.Null(Walk(Chain, Words, Chain[2], Chain[0]).Broken);

    [Fact]
    public void A_head_speaks_of_everything_that_it_says_and_of_all_before()
    {
        var seal = Chain[1];
        var digest = DigestOf("def");
        Seal[] others =
        [
            seal with { First = 5 }, seal with { Last = 7 }, seal with { Facts = 2 },
            seal with { SealedAt = seal.SealedAt.AddMicroseconds(1) },
        ];

        Assert.True(seal.Follows(Chain[0].Head, digest));
        Assert.False(seal.Follows(Seal.Genesis, digest));
        Assert.False(seal.Follows(Chain[0].Head, DigestOf("dex")));
        Assert.All(others, other => Assert.False(other.Follows(Chain[0].Head, digest)));
    }

    [Fact]
    public void A_seal_that_is_gone_leaves_a_gap_in_the_chain() =>
        Assert.Equal(new(4, ChainFault.SealChanged), Walk([Chain[0], Chain[2]], ["abc", "defghi"]).Broken);

    [Fact]
    public void What_a_seal_keeps_of_its_facts_must_fit_them_too()
    {
        var walk = new ChainWalk([], IsSigned).Over(Chain[0], DigestOf("abc"), isLegible: false);

        Assert.Equal(new(1, ChainFault.SealChanged), walk.Broken);
    }

    [Fact]
    public void Whoever_writes_the_chain_anew_cannot_sign_it()
    {
        Seal[] anew = [Chain[0], .. Sealed("abc", "dXf", "ghi").Skip(1).Select(seal => seal with { Signature = "another's" })];

        Assert.Equal(new(4, ChainFault.SealNotSigned), Walk(anew, ["abc", "dXf", "ghi"]).Broken);
    }

    [Fact]
    public void A_tail_that_was_cut_off_is_missed_by_a_head_kept_outside()
    {
        Assert.Null(Walk(Chain[..2], Words).Broken);
        Assert.Equal(new(7, ChainFault.CutOff), Walk(Chain[..2], Words, Chain).Broken);
    }

    [Fact]
    public void All_that_was_cut_off_is_missed_too() =>
        Assert.Equal(new(1, ChainFault.CutOff), new ChainWalk(Chain, IsSigned).End().Broken);

    [Theory]
    [InlineData("abc", "dXf", "ghi")]
    [InlineData("abc", "defghi", "jkl")]
    [InlineData("abc", "dX", "Xghi")]
    public void What_was_signed_anew_after_a_cut_is_not_what_was_kept(params string[] anew) =>
        Assert.Equal(new(4, ChainFault.OtherThanKept), Walk([.. Sealed(anew)], anew, Chain).Broken);

    [Fact]
    public void A_kept_head_that_we_did_not_sign_proves_nothing() => Assert.Equal(
        new(4, ChainFault.KeptHeadNotSigned),
        Walk(Chain, Words, Chain[0], Chain[1] with { Signature = "another's" }).Broken);

    [Theory]
    [InlineData("1a 2b 3c", "1a 2b 3c", null, null)]
    [InlineData("1a 2b 3c", "1a 2x 3y", 2L, ChainFault.FactChanged)]
    [InlineData("1a 2b 3c", "1a 3c", 2L, ChainFault.FactMissing)]
    [InlineData("1a 2b 3c", "1a 2b", 3L, ChainFault.FactMissing)]
    [InlineData("1a 3c", "1a 2b 3c", 2L, ChainFault.FactAdded)]
    [InlineData("1a 3c", "1a 3c 4d", 4L, ChainFault.FactAdded)]
    [InlineData("", "1a", 1L, ChainFault.FactAdded)]
    [InlineData("2b", "1x 2b", 1L, ChainFault.FactAdded)]
    public void The_first_fact_that_differs_is_named(string before, string now, long? position, ChainFault? fault) => Assert.Equal(
        position is { } at && fault is { } what ? new ChainBreak(at, what) : null,
        SealedFacts.FirstDifference(EntriesOf(before), EntriesOf(now)));

    /// <summary>One seal for each word, one position for each letter.</summary>
    private static IEnumerable<Seal> Sealed(params string[] words)
    {
        var (before, last) = (Seal.Genesis, 0L);

        foreach (var word in words)
        {
            var (first, upTo) = (last + 1, last + word.Length);
            before = Seal.HeadOf(before, first, upTo, word.Length, DateTimeOffset.UnixEpoch, DigestOf(word));
            last = upTo;
            yield return new(first, upTo, word.Length, DateTimeOffset.UnixEpoch, before, "key", SignatureOf(before));
        }
    }

    /// <summary>Along these seals, whose facts are these words.</summary>
    private static ChainWalk Walk(Seal[] chain, string[] words, params Seal[] kept) => chain.Zip(words)
        .Aggregate(
            new ChainWalk(kept, IsSigned),
            (walk, next) => walk.Broken is null ? walk.Over(next.First, DigestOf(next.Second), isLegible: true) : walk)
        .End();

    private static bool IsSigned(Seal seal) => seal.Signature == SignatureOf(seal.Head);

    private static string SignatureOf(string head) => $"signed {head}";

    private static byte[] DigestOf(string word) => SHA256.HashData(word.Select(letter => (byte)letter).ToArray());

    private static byte[] EntriesOf(string facts) =>
    [
        .. facts.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(fact => (byte[])[0, 0, 0, 0, 0, 0, 0, (byte)(fact[0] - '0'), .. DigestOf(fact)]),
    ];
}
