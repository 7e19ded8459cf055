using System.CommandLine;
using System.Globalization;
using Chancery.Archive;
using Chancery.Archive.Exchange;
using Chancery.Text;
using Chancery.Tool.Listing;
using Chancery.Workbench.Guard;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Tool.Verbs;

/// <summary><c>chancery token</c>: who may use the project over a network.</summary>
internal static class TokenVerb
{
    private const int UsualDays = 90, MostDays = 3660;

    private static readonly Argument<string> Name = new("NAME") { Description = "Who it is for: what is done with it is done in this name." };
    private static readonly Argument<string> Id = new("ID") { Description = "The token's id, as 'token list' shows it." };
    private static readonly Option<string> RoleOption = new("--role") { HelpName = "reader|editor", Description = "Readers see everything, editors also add and correct.", DefaultValueFactory = _ => "reader" };
    private static readonly Option<int> Days = new("--days") { HelpName = "N", Description = "How long it is good.", DefaultValueFactory = _ => UsualDays };

    private static readonly Listing<AccessToken> Listing = new(new Sheet<AccessToken>(
        "tokens",
        ("id", token => token.Id), ("name", token => token.Name), ("role", token => WordOf(token.Role)), ("state", token => StateOf(token)),
        ("made", token => Moment(token.Made)), ("expires", token => Moment(token.Expires)), ("revoked", token => token.Revoked is { } moment ? Moment(moment) : null)));

    public static Command Create()
    {
        RoleOption.AcceptOnlyFromAmong("reader", "editor");
        Name.Validators.Add(result =>
        {
            string name = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
            if (string.IsNullOrWhiteSpace(name) || name.Any(char.IsControl)) result.AddError("Give a name without tabs and line ends.");
        });
        Days.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out int days) && 1 <= days && days <= MostDays))
                result.AddError($"'{result.Tokens[0].Value}' is no number of days from 1 to {MostDays}.");
        });
        Command make = new("make", "Make a token and print it, this once.") { Name, RoleOption, Days, SharedOptions.Project };
        make.SetAction(Make);
        Command list = new("list", "List the tokens, also those that are good no more.");
        ListingOptions.AddTo(list);
        list.SetAction(List);
        Command revoke = new("revoke", "Let a token be good no more, from this moment on.") { Id, SharedOptions.Project };
        revoke.SetAction(Revoke);
        return new Command("token", "Make, list and revoke the tokens with which people and programs use the project over a network.") { make, list, revoke };
    }

    private static int Make(ParseResult options)
    {
        ProjectFolder project = SharedOptions.ProjectOf(options);
        Role role = options.GetValue(RoleOption) == "editor" ? Role.Editor : Role.Reader;
        (AccessToken kept, string given) = AccessToken.Make(options.GetRequiredValue(Name), role, Analyst.Now, Duration.FromDays(options.GetValue(Days)));
        new TokenFile(project).Add(kept);
        Tell(project, "made token", kept);
        Console.Error.WriteLine($"A token for {kept.Name}, {WordOf(role)}, good until {Moment(kept.Expires)}. It is shown this once:");
        Console.Out.WriteLine(given);
        return ExitCode.Success;
    }

    private static int List(ParseResult options) => Listing.Print(new TokenFile(SharedOptions.ProjectOf(options)).All(), options);

    private static int Revoke(ParseResult options)
    {
        ProjectFolder project = SharedOptions.ProjectOf(options);
        string id = options.GetRequiredValue(Id);
        AccessToken token = new TokenFile(project).Revoke(id, Analyst.Now) ?? throw new ChanceryException($"There is no token {id} to revoke: 'chancery token list' shows them.");
        Tell(project, "revoked token", token);
        Console.Out.WriteLine($"{token.Id} of {token.Name} is good no more.");
        return ExitCode.Success;
    }

    private static void Tell(ProjectFolder project, string deed, AccessToken token)
    {
        using RecordArchive archive = RecordArchive.Open(project, writes: true);
        archive.Note(Analyst.Does(null), deed, ("token", token.Id), ("name", token.Name), ("role", WordOf(token.Role)));
    }

    private static string StateOf(AccessToken token) => token.Revoked is not null ? "revoked" : token.IsGood(Analyst.Now) ? "good" : "expired";

    private static string WordOf(Role role) => role.ToString().ToLowerInvariant();

    private static string Moment(Instant moment) => InstantPattern.General.Format(moment);
}
