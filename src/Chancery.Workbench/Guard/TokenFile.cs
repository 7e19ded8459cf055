using System.Globalization;
using Chancery.Archive;
using Chancery.Text;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Workbench.Guard;

/// <summary>The tokens of a project, a line each, beside its archive and not in it: a copy of the archive lets nobody in.</summary>
public sealed class TokenFile(ProjectFolder project)
{
    private const string Header = "# Who may use this project over a network: id, name, role, hash of the secret, made, expires, revoked. Change it with 'chancery token'.";

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);

    private const int Tries = 100;

    private readonly string _file = Path.Combine(project.Path, "chancery.tokens");

    /// <exception cref="ChanceryException">The file cannot be read.</exception>
    public IReadOnlyList<AccessToken> All()
    {
        try
        {
            return File.Exists(_file) ? [.. File.ReadLines(_file).Where(line => line.Length > 0 && line[0] != '#').Select(Parse)] : [];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new ChanceryException($"{_file} cannot be read: {problem.Message}", problem);
        }
    }

    /// <returns>Null if nobody has that token, or not any more.</returns>
    public AccessToken? Find(string given, Instant now) =>
        AccessToken.Parse(given) is { } parts && FindGood(parts.Id, now) is { } token && token.Fits(parts.Secret) ? token : null;

    public AccessToken? FindGood(string id, Instant now) => All().FirstOrDefault(token => token.Id == id && token.IsGood(now));

    public void Add(AccessToken token) => Change(tokens => [.. tokens, token]);

    /// <returns>Null if there is none of that id that is not revoked already.</returns>
    public AccessToken? Revoke(string id, Instant now)
    {
        AccessToken? revoked = null;
        Change(tokens => [.. tokens.Select(token => token.Id == id && token.Revoked is null ? revoked = token with { Revoked = now } : token)]);
        return revoked;
    }

    /// <summary>One at a time; whoever reads meanwhile sees the file before or after, never half of it.</summary>
    private void Change(Func<IReadOnlyList<AccessToken>, IReadOnlyList<AccessToken>> change)
    {
        try
        {
            using FileStream held = Hold();
            string unfinished = _file + ".new";
            File.Delete(unfinished);
            FileStreamOptions owners = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) owners.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (StreamWriter writer = new(unfinished, owners))
            {
                writer.Write(Header + "\n");
                foreach (AccessToken token in change(All())) writer.Write(Line(token) + "\n");
            }
            File.Move(unfinished, _file, overwrite: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ChanceryException($"{_file} cannot be written: {problem.Message}", problem);
        }
    }

    private FileStream Hold()
    {
        for (int i = 1; ; i++)
        {
            try
            {
                return new FileStream(_file + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (i < Tries)
            {
                Thread.Sleep(Patience);
            }
        }
    }

    private static string Line(AccessToken token) => string.Join('\t',
        token.Id, token.Name, token.Role.ToString().ToLowerInvariant(), token.Hash, Text(token.Made), Text(token.Expires), token.Revoked is { } moment ? Text(moment) : "");

    private static AccessToken Parse(string line) =>
        line.Split('\t') is [var id, var name, var role, var hash, var made, var expires, var revoked] && Enum.TryParse(role, ignoreCase: true, out Role known)
            ? new AccessToken(id, name, known, hash, Moment(made), Moment(expires), revoked.Length > 0 ? Moment(revoked) : null)
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"'{line}' is no line of a token."));

    private static string Text(Instant moment) => InstantPattern.General.Format(moment);

    private static Instant Moment(string text) => InstantPattern.General.Parse(text) is { Success: true } moment ? moment.Value : throw new FormatException($"'{text}' is no moment.");
}
