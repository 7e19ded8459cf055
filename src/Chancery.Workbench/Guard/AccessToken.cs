using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Chancery.Workbench.Guard;

/// <summary>What lets one person or program in. The secret itself is known only to whom it was given.</summary>
/// <param name="Id">In the open, as the first part of the token; in lists and in the log.</param>
/// <param name="Name">Who is said to have done what is done with it.</param>
/// <param name="Hash">SHA-256 of the secret, hexadecimal. No slow hash is needed: the secret is 32 random bytes, which nobody can guess.</param>
public sealed record AccessToken(string Id, string Name, Role Role, string Hash, Instant Made, Instant Expires, Instant? Revoked = null)
{
    private const string Prefix = "chy";

    private const int IdBytes = 6, SecretBytes = 32;

    /// <returns>The token as it is kept, and as it is given away, once.</returns>
    public static (AccessToken Kept, string Given) Make(string name, Role role, Instant now, Duration life)
    {
        string id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)), secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        return (new AccessToken(id, name, role, HashOf(secret), now, now + life), $"{Prefix}.{id}.{secret}");
    }

    /// <returns>Null if that is no token.</returns>
    public static (string Id, string Secret)? Parse(string given) => given.Split('.') is [Prefix, var id, var secret] ? (id, secret) : null;

    public bool IsGood(Instant now) => Revoked is null && now < Expires;

    /// <summary>Takes the same time for any wrong secret.</summary>
    public bool Fits(string secret) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash), Encoding.ASCII.GetBytes(HashOf(secret)));

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

/// <summary>Readers see everything; editors may also add and correct.</summary>
public enum Role { Reader, Editor }
