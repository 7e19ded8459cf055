using System.CommandLine;
using Chancery.Archive;
using Chancery.Archive.Exchange;

namespace Chancery.Tool.Verbs;

/// <summary>What narrows an answer of the archive; the same options in every verb that asks.</summary>
internal static class FacetOptions
{
    private static readonly Dictionary<FacetField, Option<string?>> All = FacetField.All.ToDictionary(field => field, Create);

    public static Option<string?> Of(FacetField field) => All[field];

    public static IEnumerable<Option> Of(IEnumerable<FacetField> fields) => fields.Select(Of);

    public static void AddTo(Command verb, IEnumerable<FacetField> fields)
    {
        foreach (Option option in Of(fields)) verb.Options.Add(option);
    }

    public static Facets Of(ParseResult options) => FacetField.Read(FacetField.All, field => options.GetValue(All[field]));

    private static Option<string?> Create(FacetField field)
    {
        Option<string?> option = new("--" + field.Name) { HelpName = field.Kind, Description = field.Description };
        if (field == FacetField.Actor) option.Aliases.Add("--by");
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && field.Fault(result.Tokens[0].Value) is { } fault) result.AddError(fault);
        });
        return option;
    }
}
